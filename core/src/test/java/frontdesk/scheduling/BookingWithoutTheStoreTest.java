package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static frontdesk.scheduling.ScriptedAppointments.Commit.ANSWERED;
import static frontdesk.scheduling.ScriptedAppointments.Commit.AWAY;
import static frontdesk.scheduling.ScriptedAppointments.Commit.DONE_WITHOUT_ANSWER;
import static frontdesk.scheduling.ScriptedAppointments.Commit.LOST_WITHOUT_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.notices.Attempt;
import frontdesk.notices.ForwardingOutbox;
import frontdesk.notices.Notice;
import frontdesk.notices.Standing;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotSure;
import frontdesk.scheduling.ScriptedAppointments.Commit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that is away, or does not say what it did. */
class BookingWithoutTheStoreTest extends BookingFixture {
  @Nested
  class A_commit_without_an_answer {
    @Test
    void that_was_done_is_found_and_booked_once() {
      given(DONE_WITHOUT_ANSWER);

      Booked booked = booked(book(aRequest(), pete));

      assertThat(booked.repeated()).isFalse();
      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(desk.appointments().all()).hasSize(1);
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void that_was_not_done_is_done_again() {
      given(LOST_WITHOUT_ANSWER);

      assertThat(booked(book(aRequest(), pete)).repeated()).isFalse();
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE_WITHOUT_ANSWER", "LOST_WITHOUT_ANSWER", "AWAY"})
    void that_cannot_be_asked_about_is_not_sure(Commit second) {
      given(LOST_WITHOUT_ANSWER, second);

      assertThat(book(aRequest(), pete)).isEqualTo(new NotSure());
      assertThat(desk.channel().attempts()).isEmpty();
    }

    @Test
    void that_was_done_is_a_repeat_when_asked_again() {
      given(DONE_WITHOUT_ANSWER, AWAY);
      book(aRequest(), pete);

      Booked again = booked(book(aRequest(), pete));

      assertThat(again.repeated()).isTrue();
      assertThat(again.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void whose_time_was_taken_meanwhile_is_refused() {
      given(LOST_WITHOUT_ANSWER);
      desk.storing(
          appointments ->
              new ForwardingAppointments(appointments) {
                @Override
                public Booking book(BookingOrder order, List<Notice> notices) {
                  try {
                    return super.book(order, notices);
                  } finally {
                    desk.appointments()
                        .book(
                            BookingOrderFixture.anOrder().by("quicker@example.com").build(),
                            List.of());
                  }
                }
              });

      assertThat(refused(book(aRequest(), pete)).why()).isEqualTo(Refusal.TAKEN);
    }

    private void given(Commit... commits) {
      desk.storing(appointments -> new ScriptedAppointments(appointments, commits));
    }
  }

  @Nested
  class A_store_that_is_away {
    @Test
    void before_the_commit_means_that_nothing_was_booked() {
      desk.storing(ScriptedAppointments::away);

      assertThatThrownBy(() -> book(aRequest(), pete)).isInstanceOf(Unavailable.class);
      assertThat(desk.appointments().all()).isEmpty();
    }

    @Test
    void at_the_commit_means_that_nothing_was_booked() {
      desk.storing(appointments -> new ScriptedAppointments(appointments, AWAY, ANSWERED));

      assertThatThrownBy(() -> book(aRequest(), pete)).isInstanceOf(Unavailable.class);
      assertThat(booked(book(aRequest(), pete)).repeated()).isFalse();
    }

    @Test
    void after_the_commit_leaves_only_the_confirmation_open() {
      desk.posting(
          outbox ->
              new ForwardingOutbox(outbox) {
                @Override
                public Optional<Standing> standing(OrgId org, String noticeId) {
                  throw new Unavailable("the store", new TimeoutException());
                }
              });

      Booked booked = booked(book(aRequest(), intake));

      assertThat(booked.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(booked.repeated()).isFalse();
      assertThat(desk.appointments().all()).hasSize(1);
    }

    @Test
    void at_the_attempt_leaves_only_the_confirmation_open() {
      desk.posting(
          outbox ->
              new ForwardingOutbox(outbox) {
                @Override
                public Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
                  throw new Unavailable("the store", new TimeoutException());
                }
              });

      assertThat(booked(book(aRequest(), intake)).confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(desk.channel().attempts()).isEmpty();
    }
  }
}
