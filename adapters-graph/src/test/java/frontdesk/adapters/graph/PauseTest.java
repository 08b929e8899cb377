package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Deadline;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PauseTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Mailbox mailbox = new Mailbox(Clock.systemUTC(), Pause.SLEEP);

  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void a_thread_that_is_wanted_back_does_not_wait_for_graph() {
    mailbox.rest(Duration.ofMinutes(1));

    assertStops(() -> mailbox.awaitRest(Deadline.in(LONG)));
  }

  @Test
  void a_thread_that_is_wanted_back_does_not_wait_in_line() {
    mailbox.awaitTurn(Deadline.in(LONG));

    assertStops(() -> mailbox.awaitTurn(Deadline.in(LONG)));
  }

  private static void assertStops(Runnable waiting) {
    Thread.currentThread().interrupt();

    assertThatThrownBy(waiting::run).isInstanceOf(CalendarUnavailable.class);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void no_odd_answer_closes_a_mailbox_for_longer_than_an_hour() {
    mailbox.rest(Duration.ofDays(10_000));

    mailbox.rest(Duration.ofSeconds(1));

    assertThatThrownBy(() -> mailbox.awaitRest(Deadline.in(LONG.minusSeconds(60))))
        .isInstanceOf(CalendarUnavailable.class);
    assertStops(() -> mailbox.awaitRest(Deadline.in(LONG.plusSeconds(60))));
  }
}
