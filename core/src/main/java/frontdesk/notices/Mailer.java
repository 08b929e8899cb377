package frontdesk.notices;

import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.Optional;

/** One way to send mail, such as a host's own mailbox. */
@Port
public interface Mailer {
  /**
   * Whose address mail for this host bears as its sender; empty where this way is not open for the
   * host, and then nothing is sent by it.
   *
   * @throws Unavailable if that was not to be found out
   */
  Optional<EmailAddress> sender(OrgId org, UserId host);

  /**
   * Sends once and never throws. {@link Receipt.Refused} and {@link Receipt.NothingHappened} mean
   * that certainly nothing was sent, so that another way may be tried; whatever else is not known
   * for certain is {@link Receipt.Unknown}.
   */
  Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline);
}
