package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a caller asks to book, as it was understood; not yet checked against a host's rules.
 *
 * @param end empty: as long as the host offers
 * @param zone the zone named beside the times, if any
 * @param caller the number that is calling; empty where none is
 * @param delivery empty where the platform gave no ids
 */
public record BookingRequest(
    String title,
    RequestedTime start,
    Optional<? extends RequestedTime> end,
    Optional<ZoneId> zone,
    Attendee attendee,
    Details details,
    Optional<CallId> call,
    Optional<PhoneNumber> caller,
    Optional<Delivery> delivery) {

  public BookingRequest {
    title = IntentKey.canonical(title);
  }

  /** When it is to be, with a host who offers so long. */
  WantedSlot wanted(Host host) {
    return new WantedSlot(start, end, zone, host.policy().duration());
  }

  /** Title, times and attendee are a caller's data: not printed. */
  @Override
  public String toString() {
    return "BookingRequest[***]";
  }

  /** What travels with the appointment and decides nothing. */
  public record Details(
      String description, List<EmailAddress> additionalAttendees, boolean sendEmail) {
    public static final Details NONE = new Details("", List.of(), true);

    public Details {
      additionalAttendees = List.copyOf(additionalAttendees);
    }

    @Override
    public String toString() {
      return "Details[***]";
    }
  }
}
