package frontdesk.scheduling;

import static frontdesk.scheduling.BookingRequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of a booking, and what is said until they are. */
class BookingConfirmationsTest extends BookingFixture {
  @Nested
  class At_a_desk_whose_calendar_a_zap_keeps {
    @Test
    void a_hook_that_answers_confirms_it() {
      Booked booked = booked(book(aRequest(), intake));

      assertThat(booked.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(booked.repeated()).isFalse();
    }

    static Stream<Receipt> definiteFailures() {
      return Stream.of(new Receipt.NothingHappened("connect"), new Receipt.Refused("422"));
    }

    @ParameterizedTest
    @MethodSource("definiteFailures")
    void a_definite_failure_keeps_the_time_and_invites_a_retry(Receipt failure) {
      desk.channel().answering(failure);

      NotPassedOn open = notPassedOn(book(aRequest(), intake));

      assertThat(open.retry()).isTrue();
      assertThat(open.repeated()).isFalse();
      assertThat(open.reason()).isEqualTo(Standing.of(failure).reason());
      assertThat(desk.appointments().all()).containsExactly(open.appointment());
    }

    @ParameterizedTest
    @MethodSource("definiteFailures")
    void a_repeat_that_mends_the_failure_is_the_first_to_succeed(Receipt failure) {
      desk.channel().answering(failure);
      book(aRequest(), intake);

      Booked mended = booked(book(aRequest(), intake));

      assertThat(mended.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(mended.repeated()).isFalse();
      assertThat(booked(book(aRequest(), intake)).repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(2);
    }

    @Test
    void a_repeat_that_fails_again_invites_another_retry() {
      desk.channel().answering(new Receipt.NothingHappened("connect"), new Receipt.Refused("422"));
      book(aRequest(), intake);

      NotPassedOn open = notPassedOn(book(aRequest(), intake));

      assertThat(open.retry()).isTrue();
      assertThat(open.repeated()).isFalse();
      assertThat(open.reason()).isEqualTo("422");
    }

    @Test
    void a_hook_that_is_gone_is_for_a_person_to_mend() {
      desk.channel().answering(new Receipt.Gone("410"));

      NotPassedOn first = notPassedOn(book(aRequest(), intake));
      NotPassedOn again = notPassedOn(book(aRequest(), intake));

      assertThat(first.retry()).isFalse();
      assertThat(first.repeated()).isFalse();
      assertThat(again.retry()).isFalse();
      assertThat(again.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void what_perhaps_arrived_stays_open_and_is_not_sent_again() {
      desk.channel().answering(new Receipt.Unknown("time-out"));

      Booked first = booked(book(aRequest(), intake));
      Booked again = booked(book(aRequest(), intake));

      assertThat(first.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(first.repeated()).isFalse();
      assertThat(again.confirmation()).isEqualTo(Confirmation.OPEN);
      assertThat(again.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(1);
    }

    @Test
    void what_is_not_finished_in_time_stays_open() {
      desk.running(task -> {});

      assertThat(
              booked(
                      desk.bookAppointment()
                          .book(aRequest().build(), intake, Deadline.in(Duration.ZERO)))
                  .confirmation())
          .isEqualTo(Confirmation.OPEN);
    }

    @Test
    void what_was_never_begun_is_sent_with_the_repeat() {
      desk.running(
          task -> {
            throw new RejectedExecutionException();
          });
      assertThat(booked(book(aRequest(), intake)).confirmation()).isEqualTo(Confirmation.OPEN);

      Booked again = booked(book(desk.running(Runnable::run), aRequest(), intake));

      assertThat(again.confirmation()).isEqualTo(Confirmation.SENT);
      assertThat(again.repeated()).isTrue();
    }

    @Test
    void without_a_hook_it_is_booked_like_any_other() {
      desk.channel().disconnected();

      Booked first = booked(book(aRequest(), intake));
      Booked again = booked(book(aRequest(), intake));

      assertThat(first.confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
      assertThat(again.confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
      assertThat(again.repeated()).isTrue();
      assertThat(desk.outbox().notices()).isEmpty();
      assertThat(desk.channel().attempts()).isEmpty();
    }
  }

  @Nested
  class With_a_host_whose_calendar_is_kept_here {
    static Stream<Arguments> receipts() {
      return Stream.of(
          Arguments.of(new Receipt.Delivered(), Confirmation.SENT, Confirmation.SENT, 1),
          Arguments.of(
              new Receipt.NothingHappened("connect"), Confirmation.FAILED, Confirmation.SENT, 2),
          Arguments.of(new Receipt.Refused("422"), Confirmation.FAILED, Confirmation.SENT, 2),
          Arguments.of(new Receipt.Gone("410"), Confirmation.FAILED, Confirmation.FAILED, 1),
          Arguments.of(new Receipt.Unknown("time-out"), Confirmation.OPEN, Confirmation.OPEN, 1));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void it_is_booked_whatever_the_channel_answers(
        Receipt receipt, Confirmation first, Confirmation again, int attempts) {
      desk.channel().answering(receipt);

      Booked booked = booked(book(aRequest(), pete));
      Booked repeat = booked(book(aRequest(), pete));

      assertThat(booked.confirmation()).isEqualTo(first);
      assertThat(booked.repeated()).isFalse();
      assertThat(repeat.confirmation()).isEqualTo(again);
      assertThat(repeat.repeated()).isTrue();
      assertThat(desk.channel().attempts()).hasSize(attempts);
    }

    @Test
    void it_is_booked_without_a_channel() {
      desk.channel().disconnected();

      assertThat(booked(book(aRequest(), pete)).confirmation()).isEqualTo(Confirmation.NO_CHANNEL);
    }
  }
}
