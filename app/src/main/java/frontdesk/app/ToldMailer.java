package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.Deadline;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.notices.Mail;
import frontdesk.notices.Mailer;
import frontdesk.notices.Receipt;
import java.util.Optional;

/** Tells of both sides of every mail; a mail server is the one that is not called over HTTP. */
record ToldMailer(Mailer mailer, CrashPoints points) implements Mailer {

  @Override
  public Optional<EmailAddress> sender(OrgId org, UserId host) {
    return mailer.sender(org, host);
  }

  @Override
  public Receipt send(OrgId org, UserId host, Mail mail, Deadline deadline) {
    points.reach("before call: mail");
    Receipt receipt = mailer.send(org, host, mail, deadline);
    points.reach("after call: mail");
    return receipt;
  }
}
