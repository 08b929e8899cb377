package frontdesk.notices;

import frontdesk.OrgId;
import frontdesk.notices.Notice.Invitation;

/**
 * An invitation for an attendee who asked for it once more. It tells nothing new, so a calendar
 * that knows the appointment already takes nothing from it.
 *
 * @param occasion tells one such request from the next; plain letters and digits
 */
public record InvitationAgain(Invitation invitation, String occasion) implements Notice {
  @Override
  public OrgId org() {
    return invitation.org();
  }

  @Override
  public String id() {
    return invitation.id() + "-" + occasion;
  }

  @Override
  public Way way() {
    return Way.MAIL;
  }

  @Override
  public String toString() {
    return "InvitationAgain[" + org() + ", " + invitation.appointmentId() + "]";
  }
}
