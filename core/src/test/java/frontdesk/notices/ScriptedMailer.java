package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to send mail that answers as a test says, and remembers what it was given. */
public final class ScriptedMailer implements Mailer {
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Optional<EmailAddress> sender;
  private final Receipt receipt;
  private volatile boolean away;

  private ScriptedMailer(Optional<EmailAddress> sender, Receipt receipt) {
    this.sender = sender;
    this.receipt = receipt;
  }

  public static ScriptedMailer answering(Receipt receipt) {
    return new ScriptedMailer(Optional.of(new EmailAddress("desk@example.com")), receipt);
  }

  /** Open for no host. */
  public static ScriptedMailer closed() {
    return new ScriptedMailer(Optional.empty(), new Receipt.Delivered());
  }

  /** Cannot tell any longer whether it is open. */
  public ScriptedMailer away() {
    away = true;
    return this;
  }

  public List<Mail> mails() {
    return mails;
  }

  @Override
  public Optional<EmailAddress> sender(OrgId org, UserId host) {
    if (away) {
      throw new Unavailable("away");
    }
    return sender;
  }

  @Override
  public Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline) {
    mails.add(mail);
    return receipt;
  }
}
