package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;

/**
 * What was booked.
 *
 * @param id 16 hex digits that follow from the content
 */
public record Appointment(
    OrgId org, String id, UserId host, String title, TimeSlot slot, Attendee attendee) {

  @Override
  public String toString() {
    return "Appointment[" + org + ", " + id + "]";
  }
}
