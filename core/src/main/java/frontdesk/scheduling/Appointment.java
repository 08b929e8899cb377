package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import java.util.Optional;

/**
 * What was booked.
 *
 * @param id 16 hex digits that follow from the content
 */
public record Appointment(
    OrgId org, String id, UserId host, String title, TimeSlot slot, Attendee attendee) {

  /** Where it is, which its title tells of a viewing. */
  public Optional<PropertyId> place() {
    return placeIn(title);
  }

  static Optional<PropertyId> placeIn(String title) {
    return Viewing.addressIn(title).flatMap(Address::parse).map(Address::id);
  }

  @Override
  public String toString() {
    return "Appointment[" + org + ", " + id + "]";
  }
}
