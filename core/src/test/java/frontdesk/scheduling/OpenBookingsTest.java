package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.tools.DeskFixture.aDesk;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.Language;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.speech.BookingWords;
import frontdesk.tools.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many appointments to come one person may have. */
class OpenBookingsTest {
  private static final String NUMBER = "+13125550199";

  private final DeskFixture desk = aDesk();

  private BookingOutcome book(BookingRequestFixture request, Host host) {
    return desk.bookAppointment().book(request.build(), host, Deadline.in(Duration.ofSeconds(10)));
  }

  private static BookingRequestFixture onDay(int day) {
    return aRequest().titled("Consultation").at("2026-12-%02dT09:00:00Z".formatted(day));
  }

  private void bookAhead(int many) {
    for (int day = 1; day <= many; day++) {
      assertThat(book(onDay(day), Demo.intakeDesk())).isInstanceOf(Booked.class);
    }
  }

  @Test
  void one_person_has_twenty_appointments_ahead_and_is_offered_to_move_or_cancel_one() {
    bookAhead(OpenBookings.OF_ATTENDEE);

    Refused refused = (Refused) book(onDay(30), Demo.intakeDesk());
    assertThat(refused.why()).isEqualTo(Refusal.TOO_MANY_OF_ATTENDEE);
    assertThat(refused.alternatives()).isEmpty();
    assertThat(new BookingWords(Language.ENGLISH).refused(refused, Instant.EPOCH))
        .isEqualTo(
            "That person already has as many appointments ahead as we can book for one."
                + " Would you like to move or cancel one of them?");
    assertThat(((Refused) book(aRequest(), Demo.propertyManager())).why())
        .as("with another host")
        .isEqualTo(Refusal.TOO_MANY_OF_ATTENDEE);
    assertThat(book(onDay(30).by("john@example.com"), Demo.intakeDesk()))
        .isInstanceOf(Booked.class);
  }

  @Test
  void who_has_enough_is_still_told_what_is_booked() {
    bookAhead(OpenBookings.OF_ATTENDEE);

    assertThat(((Booked) book(onDay(1), Demo.intakeDesk())).repeated()).isTrue();
  }

  @Test
  void what_is_over_counts_for_nothing() {
    for (int day = 1; day <= OpenBookings.OF_ATTENDEE; day++) {
      book(onDay(1).at("2026-10-%02dT09:00:00Z".formatted(day)), Demo.intakeDesk());
    }
    bookAhead(OpenBookings.OF_ATTENDEE);

    assertThat(book(onDay(1).at("2026-10-30T09:00:00Z"), Demo.intakeDesk()))
        .as("what is over itself is booked all the same")
        .isInstanceOf(Booked.class);
  }

  @Test
  void from_one_number_twenty_five_are_booked_whoever_is_to_come() {
    for (int i = 0; i < OpenBookings.OF_CALLER; i++) {
      String email = "caller" + i + "@example.com";
      assertThat(book(onDay(1 + i).by(email).callingFrom(NUMBER), Demo.intakeDesk()))
          .isInstanceOf(Booked.class);
    }

    BookingRequestFixture another = onDay(30).by("another@example.com");
    Refused refused = (Refused) book(another.callingFrom(NUMBER), Demo.intakeDesk());
    assertThat(refused.why()).isEqualTo(Refusal.TOO_MANY_OF_CALLER);
    assertThat(book(another.callingFrom("+13125550198"), Demo.intakeDesk()))
        .isInstanceOf(Booked.class);
  }
}
