package frontdesk.standins.microsoft.mailbox;

import java.util.ArrayList;
import java.util.List;

/** What left the mailbox for somebody else's. */
final class Outgoing {
  private final List<Invitation> invitations = new ArrayList<>();
  private final List<SentMail> mails = new ArrayList<>();

  synchronized void invite(
      Invitation.Kind kind, String eventId, List<String> attendees, String subject) {
    attendees.forEach(
        attendee -> invitations.add(new Invitation(kind, eventId, attendee, subject)));
  }

  synchronized void send(SentMail mail) {
    mails.add(mail);
  }

  synchronized List<Invitation> invitations() {
    return List.copyOf(invitations);
  }

  synchronized List<SentMail> mails() {
    return List.copyOf(mails);
  }
}
