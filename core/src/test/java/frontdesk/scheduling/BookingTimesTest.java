package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which slot a request means, in the use case. Now is Saturday, 21 November 2026, noon in UTC. */
class BookingTimesTest {
  private final DeskFixture desk = aDesk();
  private final Host pete = Demo.propertyManager();

  @ParameterizedTest
  @CsvSource({
    // The clock goes forward on 14 March 2027 and back on 7 November.
    "March 13 at 2:30 am, 2027-03-13T08:30:00Z",
    "March 14 at 2:30 am, SKIPPED_TIME",
    "March 14 at 3 am, 2027-03-14T08:00:00Z",
    "March 15 at 2:30 am, 2027-03-15T07:30:00Z",
    "2027-11-07 at 12:30 am, 2027-11-07T05:30:00Z",
    "2027-11-07 at 1:30 am, REPEATED_TIME",
    "2027-11-07 at 2 am, 2027-11-07T08:00:00Z",
    // The ends of a day, a month and a year.
    "tomorrow at 12 am, 2026-11-22T06:00:00Z",
    "tomorrow at noon, 2026-11-22T18:00:00Z",
    "the 30th at 11:30 pm, 2026-12-01T05:30:00Z",
    "the 31st at 9 am, 2026-12-31T15:00:00Z",
    "December 31 at 11:30 pm, 2027-01-01T05:30:00Z",
    "January 1 at 12 am, 2027-01-01T06:00:00Z",
    "February 29 2028 at 9 am, 2028-02-29T15:00:00Z",
    "tomorrow at 9, MORNING_OR_EVENING",
    "tomorrow at midnight, MORNING_OR_EVENING",
    "Saturday at 9 pm, WHICH_WEEK",
    // It is six in the morning: five is over.
    "today at 5, 2026-11-21T23:00:00Z",
    "Saturday at 5 am, 2026-11-28T11:00:00Z",
    "November 20 at 9 am, YEAR_DOUBTFUL",
  })
  void what_words_mean_with_a_host_in_chicago_who_is_always_open(String said, String meant) {
    Host host = aHost().in("America/Chicago").build();
    desk.with(host);

    BookingOutcome outcome = book(aRequest().at(said), host);

    assertThat(
            outcome instanceof Booked booked
                ? booked.appointment().slot().start().toString()
                : ((Refused) outcome).why().name())
        .isEqualTo(meant);
  }

  @Test
  void a_doubt_brings_what_may_have_been_meant_and_changes_nothing() {
    Refused refused = (Refused) book(aRequest().at("Wednesday the 24th at nine"), pete);

    assertThat(refused.why()).isEqualTo(Refusal.WEEKDAY_CONTRADICTS_DATE);
    assertThat(refused.alternatives())
        .extracting(slot -> slot.start().toString())
        .containsExactly("2026-11-24T15:00:00Z", "2026-11-25T15:00:00Z");
    assertThat(desk.appointments().all()).isEmpty();
    assertThat(desk.outbox().notices()).isEmpty();
  }

  // A hook that sends UTC for a host of the night is right, however odd it looks now.
  @Test
  void what_is_booked_already_is_never_doubted() {
    Host night = aHost().named("changing").in("America/Chicago").build();
    Host day = aHost().named("changing").in("America/Chicago").open("tue 09:00-17:00").build();
    desk.with(night);
    book(aRequest().at("2026-11-24T09:00:00Z"), night);

    assertThat(((Booked) book(aRequest().at("2026-11-24T09:00:00Z"), day)).repeated()).isTrue();
    desk.clock().set("2027-11-01T12:00:00Z");
    assertThat(((Booked) book(aRequest().at("2026-11-24T09:00:00Z"), day)).repeated()).isTrue();
  }

  @Test
  void the_same_appointment_in_other_words_is_a_repeat() {
    Booked first = (Booked) book(aRequest().at("Tuesday at nine"), pete);
    Booked again = (Booked) book(aRequest().at("the 24th at 9 am"), pete);

    assertThat(again.repeated()).isTrue();
    assertThat(again.appointment()).isEqualTo(first.appointment());
  }

  // Else the same words would mean another time once the one meant is taken.
  @Test
  void a_taken_time_is_taken_and_not_the_other_half_of_the_day() {
    Host host = aHost().in("America/Chicago").open("mon 09:00-17:00").build();
    desk.with(host);
    book(aRequest().at("Monday at nine"), host);

    Refused refused = (Refused) book(aRequest().at("Monday at nine").by("b@example.com"), host);

    assertThat(refused.why()).isEqualTo(Refusal.TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "Monday at 2 pm, 3 pm, 2026-11-23T15:00:00Z",
    "Monday at 2 pm, at three, 2026-11-23T15:00:00Z",
    "Monday at 11:30 pm, midnight, 2026-11-24T00:00:00Z",
    "Monday at 11:30 pm, Tuesday at 12:30 am, 2026-11-24T00:30:00Z",
    "2026-11-23T14:00:00Z, 3 pm, 2026-11-23T15:00:00Z",
  })
  void an_end_in_words_is_on_the_day_it_starts_unless_said(String start, String end, String meant) {
    Host host = aHost().atMost(Duration.ofHours(8)).build();
    desk.with(host);

    Booked booked = (Booked) book(aRequest().at(start).until(end), host);

    assertThat(booked.appointment().slot().end()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "Monday at 2 pm, 1 pm, ENDS_BEFORE_START",
    "Monday at 2 pm, tomorrow, WRONG_LENGTH",
    "Monday at 2 pm, Tuesday at 2 pm, WRONG_LENGTH",
  })
  void an_end_that_fits_no_appointment_is_refused(String start, String end, Refusal why) {
    assertThat(((Refused) book(aRequest().at(start).until(end), pete)).why()).isEqualTo(why);
  }

  private BookingOutcome book(BookingRequestFixture request, Host host) {
    return desk.bookAppointment().book(request.build(), host, Deadline.in(Duration.ofSeconds(30)));
  }
}
