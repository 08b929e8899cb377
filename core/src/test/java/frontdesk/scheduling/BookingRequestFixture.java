package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.hearing.HeardTime;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.BookingRequest.Details;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is right from the start: Jane wants to see 12 Oak Street on Tuesday, 24 November
 * 2026 at nine in the morning, for as long as the host offers.
 */
public final class BookingRequestFixture {
  private String title = "Property Viewing: 12 Oak Street";
  private String start = "2026-11-24T09:00:00";
  private Optional<String> end = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();
  private Optional<String> name = Optional.of("Jane");
  private Optional<EmailAddress> email = EmailAddress.parse("jane@example.com");
  private Optional<PhoneNumber> phone = Optional.empty();
  private Details details = Details.NONE;
  private Optional<PhoneNumber> caller = Optional.empty();
  private Optional<CallId> call = Optional.of(new CallId("call-1"));
  private Optional<Delivery> delivery = Optional.empty();

  public static BookingRequestFixture aRequest() {
    return new BookingRequestFixture();
  }

  public BookingRequestFixture titled(String title) {
    this.title = title;
    return this;
  }

  public BookingRequestFixture at(String start) {
    this.start = start;
    return this;
  }

  public BookingRequestFixture until(String end) {
    this.end = Optional.of(end);
    return this;
  }

  public BookingRequestFixture in(String zone) {
    this.zone = Optional.of(ZoneId.of(zone));
    return this;
  }

  public BookingRequestFixture by(String email) {
    this.email = EmailAddress.parse(email);
    return this;
  }

  public BookingRequestFixture named(String name) {
    this.name = Optional.of(name);
    return this;
  }

  public BookingRequestFixture phoning(String phone) {
    this.phone = PhoneNumber.parse(phone);
    return this;
  }

  public BookingRequestFixture withoutEmail() {
    this.email = Optional.empty();
    return this;
  }

  public BookingRequestFixture withoutName() {
    this.name = Optional.empty();
    return this;
  }

  public BookingRequestFixture described(String description, String... guests) {
    List<EmailAddress> others = List.of(guests).stream().map(EmailAddress::new).toList();
    this.details = new Details(description, others, false);
    return this;
  }

  public BookingRequestFixture inCall(String call) {
    this.call = Optional.of(new CallId(call));
    return this;
  }

  public BookingRequestFixture callingFrom(String number) {
    this.caller = PhoneNumber.parse(number);
    return this;
  }

  public BookingRequestFixture withoutCall() {
    this.call = Optional.empty();
    return this;
  }

  /** As the tool call of this id, in the call that was named last. */
  public BookingRequestFixture delivered(String toolCall, String arguments) {
    this.delivery =
        Optional.of(Delivery.of(call.orElseThrow(), toolCall, "tool", Map.of("all", arguments)));
    return this;
  }

  public BookingRequest build() {
    return new BookingRequest(
        title,
        HeardTime.parse(start).orElseThrow(),
        end.map(text -> HeardTime.parse(text).orElseThrow()),
        zone,
        new Attendee(name, email, phone),
        details,
        call,
        caller,
        delivery);
  }
}
