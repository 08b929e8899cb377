package frontdesk.persistence.jdbi;

import static frontdesk.persistence.testing.LostAnswers.Commit.BROKEN_OFF;
import static frontdesk.persistence.testing.LostAnswers.Commit.DONE_AND_NOT_ANSWERED;
import static frontdesk.persistence.testing.LostAnswers.Commit.LOCKED;
import static frontdesk.persistence.testing.LostAnswers.Commit.LOST;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.CallId;
import frontdesk.Unavailable;
import frontdesk.calls.HandoverUnknown;
import frontdesk.calls.Handovers;
import frontdesk.calls.Intake;
import frontdesk.calls.Urgency;
import frontdesk.idempotency.Arrival;
import frontdesk.notices.CalendarEntryFixture;
import frontdesk.notices.Notice;
import frontdesk.notices.NoticeUnknown;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.persistence.testing.LostAnswers;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.BookingUnknown;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is said of a commit that was not answered: nothing, before it was looked up. */
class LostAnswersTest {
  private static final Intake INTAKE =
      new Intake(
          Demo.ORG,
          "call-1",
          Optional.of(new CallId("call-1")),
          Map.of("matter", "heating"),
          Urgency.LOW,
          true,
          Instant.EPOCH);

  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi real = FreshDatabase.serving();
  private final LostAnswers lost = new LostAnswers(real);
  private final Handovers handovers = new JdbiHandovers(lost.jdbi());
  private final Notice entry = CalendarEntryFixture.anEntry().build();

  // B3
  @Test
  void a_booking_whose_commit_was_not_answered_is_unknown_whether_or_not_it_was_done() {
    JdbiAppointments appointments = new JdbiAppointments(lost.jdbi());
    JdbiAppointments book = new JdbiAppointments(real);
    lost.next(LOST, DONE_AND_NOT_ANSWERED);

    assertThatThrownBy(() -> appointments.book(anOrder().build(), List.of()))
        .isInstanceOf(BookingUnknown.class);
    assertThat(book.known(anOrder().build())).isEmpty();
    assertThatThrownBy(() -> appointments.book(anOrder().build(), List.of()))
        .isInstanceOf(BookingUnknown.class);
    assertThat(book.known(anOrder().build())).isPresent();
  }

  // E9
  @Test
  void a_booking_that_the_database_broke_off_is_begun_anew_and_the_caller_hears_nothing_of_it() {
    JdbiAppointments appointments = new JdbiAppointments(lost.jdbi());
    lost.next(BROKEN_OFF);

    assertThat(appointments.book(anOrder().build(), List.of())).isInstanceOf(Booking.Booked.class);
  }

  // E9
  @Test
  void one_that_is_broken_off_again_was_not_booked() {
    JdbiAppointments appointments = new JdbiAppointments(lost.jdbi());
    lost.next(BROKEN_OFF, BROKEN_OFF);

    assertThatThrownBy(() -> appointments.book(anOrder().build(), List.of()))
        .isInstanceOf(Unavailable.class);
    assertThat(appointments.known(anOrder().build())).isEmpty();
  }

  // E8
  @Test
  void a_booking_that_waited_for_a_lock_in_vain_is_not_begun_anew_and_was_not_booked() {
    JdbiAppointments appointments = new JdbiAppointments(lost.jdbi());
    lost.next(LOCKED);

    assertThatThrownBy(() -> appointments.book(anOrder().build(), List.of()))
        .isInstanceOf(Unavailable.class);
    assertThat(appointments.known(anOrder().build())).isEmpty();
  }

  @Test
  void an_intake_whose_commit_was_not_answered_is_found_out_and_is_new() {
    lost.next(DONE_AND_NOT_ANSWERED);
    assertThat(handovers.keep(INTAKE, Optional.empty())).isEqualTo(Arrival.FIRST);
    assertThat(handovers.keep(INTAKE, Optional.empty())).isEqualTo(Arrival.REPEATED);
  }

  @Test
  void an_intake_whose_commit_was_lost_is_kept_by_the_second() {
    lost.next(LOST);

    assertThat(handovers.keep(INTAKE, Optional.empty())).isEqualTo(Arrival.FIRST);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void an_intake_of_which_nothing_is_known_twice_is_unknown() {
    lost.next(LOST, DONE_AND_NOT_ANSWERED);

    assertThatThrownBy(() -> handovers.keep(INTAKE, Optional.empty()))
        .isInstanceOf(HandoverUnknown.class);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void a_notice_that_was_added_without_an_answer_is_added_once() {
    JdbiOutbox outbox = new JdbiOutbox(lost.jdbi());
    lost.next(DONE_AND_NOT_ANSWERED);

    outbox.add(entry);

    assertThat(outbox.standing(entry.org(), entry.id())).isPresent();
  }

  @Test
  void a_notice_of_which_nothing_is_known_twice_is_unknown() {
    JdbiOutbox outbox = new JdbiOutbox(lost.jdbi());
    lost.next(LOST, LOST);

    assertThatThrownBy(() -> outbox.add(entry)).isInstanceOf(NoticeUnknown.class);
  }

  private long kept() {
    return owner.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM intakes").mapTo(Long.class).one());
  }
}
