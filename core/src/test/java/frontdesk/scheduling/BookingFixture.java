package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.tools.DeskFixture;
import java.time.Duration;

/** A desk, and how it is asked to book. */
abstract class BookingFixture {
  final DeskFixture desk = aDesk();
  final Host pete = Demo.propertyManager();
  final Host intake = Demo.intakeDesk();

  static BookingRequestFixture guidesExample() {
    return aRequest()
        .titled("Consultation")
        .at("2024-12-20T14:00:00Z")
        .until("2024-12-20T15:00:00Z")
        .by("user@example.com");
  }

  BookingOutcome book(BookingRequestFixture request, Host host) {
    return book(desk, request, host);
  }

  static BookingOutcome book(DeskFixture desk, BookingRequestFixture request, Host host) {
    return desk.bookAppointment().book(request.build(), host, Deadline.in(Duration.ofSeconds(10)));
  }

  static Booked booked(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Booked.class);
    return (Booked) outcome;
  }

  static NotPassedOn notPassedOn(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(NotPassedOn.class);
    return (NotPassedOn) outcome;
  }

  static Refused refused(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }
}
