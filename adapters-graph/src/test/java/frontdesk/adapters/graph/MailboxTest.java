package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.scheduling.CalendarUnavailable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What fails again and again is left alone, so that callers are told at once. */
class MailboxTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final Mailbox mailbox =
      new Mailbox(
          clock,
          length -> {
            throw new AssertionError("nobody is to wait here");
          });

  private void fails(int times) {
    IntStream.range(0, times).forEach(i -> mailbox.failed());
  }

  private void assertMayBeAsked() {
    assertThatCode(() -> mailbox.awaitRest(Deadline.in(Duration.ofSeconds(2))))
        .doesNotThrowAnyException();
  }

  private void assertIsLeftAlone() {
    assertThatThrownBy(() -> mailbox.awaitRest(Deadline.in(Duration.ofSeconds(2))))
        .isInstanceOf(CalendarUnavailable.class);
  }

  @Test
  void a_few_failures_change_nothing() {
    fails(Mailbox.FAILURES_IN_A_ROW - 1);

    assertMayBeAsked();
  }

  @Test
  void many_failures_in_a_row_close_it_for_a_while() {
    fails(Mailbox.FAILURES_IN_A_ROW);
    assertIsLeftAlone();

    clock.advance(Mailbox.REST_AFTER_FAILURES);
    assertMayBeAsked();
  }

  @Test
  void after_that_while_one_more_failure_closes_it_again() {
    fails(Mailbox.FAILURES_IN_A_ROW);
    clock.advance(Mailbox.REST_AFTER_FAILURES);

    mailbox.failed();

    assertIsLeftAlone();
  }

  @Test
  void an_answer_forgets_all_failures() {
    fails(Mailbox.FAILURES_IN_A_ROW);
    clock.advance(Mailbox.REST_AFTER_FAILURES);

    mailbox.answered();
    fails(Mailbox.FAILURES_IN_A_ROW - 1);

    assertMayBeAsked();
  }
}
