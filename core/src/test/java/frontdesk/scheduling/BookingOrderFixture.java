package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.Notice;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order that is right from the start, so that a test names only what it is about. */
public final class BookingOrderFixture {
  private NeighbourRules rules = NeighbourRules.NONE;
  private Host host = Demo.propertyManager();
  private String title = "Property Viewing: 12 Oak Street";
  private Instant start = Instant.parse("2026-11-24T15:00:00Z");
  private Optional<EmailAddress> email = EmailAddress.parse("jane@example.com");
  private Optional<PhoneNumber> phone = Optional.empty();
  private Optional<Delivery> delivery = Optional.empty();
  private Optional<CallId> call = Optional.empty();
  private int generation = 1;
  private OpenBookings open = OpenBookings.ANY;

  public static BookingOrderFixture anOrder() {
    return new BookingOrderFixture();
  }

  public BookingOrderFixture with(Host host) {
    this.host = host;
    return this;
  }

  public BookingOrderFixture titled(String title) {
    this.title = title;
    return this;
  }

  public BookingOrderFixture at(String start) {
    this.start = Instant.parse(start);
    return this;
  }

  public BookingOrderFixture by(String email) {
    this.email = EmailAddress.parse(email);
    return this;
  }

  public BookingOrderFixture byPhoneOnly(String phone) {
    this.email = Optional.empty();
    return phoning(phone);
  }

  public BookingOrderFixture phoning(String phone) {
    this.phone = PhoneNumber.parse(phone);
    return this;
  }

  public BookingOrderFixture delivered(String call, String toolCall, String arguments) {
    this.delivery =
        Optional.of(Delivery.of(new CallId(call), toolCall, "tool", Map.of("all", arguments)));
    return this;
  }

  /** From a call whose platform names no tool calls. */
  public BookingOrderFixture from(CallId call) {
    this.call = Optional.of(call);
    return this;
  }

  /** Of the same content as one that was cancelled. */
  public BookingOrderFixture anew(int generation) {
    this.generation = generation;
    return this;
  }

  public BookingOrderFixture under(NeighbourRules rules) {
    this.rules = rules;
    return this;
  }

  /** For one of whom no more than that may be to come. */
  public BookingOrderFixture within(OpenBookings open) {
    this.open = open;
    return this;
  }

  public BookingOrder build() {
    Attendee attendee = new Attendee(Optional.of("Jane"), email, phone);
    TimeSlot slot = TimeSlot.of(start, Duration.ofMinutes(30));
    String party = attendee.party(Optional.empty()).orElseThrow();
    IntentKey key = IntentKey.of(title, slot, party);
    String appointment = IntentKey.of(title, slot, party, generation).hex();
    OrgId org = host.org();
    UserId id = host.id();
    return new BookingOrder(
        new Appointment(org, appointment, id, title, slot, attendee),
        key,
        delivery,
        call.or(() -> delivery.map(Delivery::call)),
        rules,
        open);
  }

  /** The seat that an appointment takes of a host without buffers. */
  public static TakenSeat seat(int number, Appointment one) {
    return new TakenSeat(number, one.slot(), one.id(), Duration.ZERO, one.place());
  }

  /** The notice that the booking of an order would send. */
  public static Notice noticeOf(BookingOrder order) {
    Appointment appointment = order.appointment();
    return new Notice.AppointmentBooked(
        appointment.org(),
        appointment.id(),
        appointment.title(),
        "a description with \"quotes\" and a\nline",
        appointment.slot(),
        Demo.propertyManager().zone(),
        appointment.attendee().email(),
        appointment.attendee().name().orElse(""),
        List.of(new EmailAddress("second@example.com")),
        true,
        Optional.of(new CallId("call-1")),
        Instant.parse("2026-11-21T12:00:00Z"));
  }
}
