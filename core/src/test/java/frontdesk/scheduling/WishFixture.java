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
import frontdesk.scheduling.Appointments.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wish that is right from the start, so that a test names only what it is about. */
public final class WishFixture {
  private Host host = Demo.propertyManager();
  private String title = "Property Viewing: 12 Oak Street";
  private Instant start = Instant.parse("2026-11-24T15:00:00Z");
  private Optional<EmailAddress> email = EmailAddress.parse("jane@example.com");
  private Optional<PhoneNumber> phone = Optional.empty();
  private Optional<Delivery> delivery = Optional.empty();

  public static WishFixture aWish() {
    return new WishFixture();
  }

  public WishFixture with(Host host) {
    this.host = host;
    return this;
  }

  public WishFixture titled(String title) {
    this.title = title;
    return this;
  }

  public WishFixture at(String start) {
    this.start = Instant.parse(start);
    return this;
  }

  public WishFixture by(String email) {
    this.email = EmailAddress.parse(email);
    return this;
  }

  public WishFixture byPhoneOnly(String phone) {
    this.email = Optional.empty();
    return phoning(phone);
  }

  public WishFixture phoning(String phone) {
    this.phone = PhoneNumber.parse(phone);
    return this;
  }

  public WishFixture delivered(String call, String toolCall, String arguments) {
    this.delivery =
        Optional.of(Delivery.of(new CallId(call), toolCall, "tool", Map.of("all", arguments)));
    return this;
  }

  public Wish build() {
    Attendee attendee = new Attendee(Optional.of("Jane"), email, phone);
    TimeSlot slot = TimeSlot.of(start, Duration.ofMinutes(30));
    IntentKey key = IntentKey.of(title, slot, attendee.party(Optional.empty()).orElseThrow());
    OrgId org = host.org();
    UserId id = host.id();
    return new Wish(new Appointment(org, key.hex(), id, title, slot, attendee), key, delivery);
  }

  /** The notice that the booking of a wish would send. */
  public static Notice noticeOf(Wish wish) {
    Appointment appointment = wish.appointment();
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
