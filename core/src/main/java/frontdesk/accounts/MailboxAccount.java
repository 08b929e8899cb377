package frontdesk.accounts;

import frontdesk.EmailAddress;
import java.util.Optional;

/**
 * Whose mailbox it is.
 *
 * @param subject the vendor's lasting id of the person; addresses change and prove nothing
 * @param email the mailbox's address, where it is known
 * @param maySendMail true if the host let us send mail in their name
 */
public record MailboxAccount(String subject, Optional<EmailAddress> email, boolean maySendMail) {
  /** Personal data: not printed. */
  @Override
  public String toString() {
    return "MailboxAccount[***]";
  }
}
