package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.CalendarMemory.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CalendarMemoryTest {
  private static final Host HOST = Demo.propertyManager();
  private static final TimeSlot WEEK =
      TimeSlot.of(Instant.parse("2026-11-23T00:00:00Z"), Duration.ofDays(7));

  private final CalendarMemory memory =
      new CalendarMemory(new SettableClock("2026-11-21T12:00:00Z"));
  private final AtomicInteger reads = new AtomicInteger();
  private final CompletableFuture<Answer> second = new CompletableFuture<>();

  /** Fails at its first reading, for which somebody else waits by then; works afterwards. */
  private final Calendar failingOnce =
      new Calendar() {
        @Override
        public CalendarReading read(Host host, TimeSlot window, Deadline deadline) {
          if (reads.incrementAndGet() > 1) {
            return CalendarReading.Read.NOTHING;
          }
          awaitAnother(this);
          throw new CalendarUnavailable("too little time");
        }

        @Override
        public Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline) {
          throw new AssertionError("nothing is written");
        }

        @Override
        public EntryStanding find(CalendarEntry entry, String reference, Deadline deadline) {
          throw new AssertionError("nothing is looked for");
        }
      };

  private void awaitAnother(Calendar calendar) {
    Thread other = new Thread(() -> second.complete(read(calendar)), "second caller");
    other.start();
    while (other.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  private Answer read(Calendar calendar) {
    return memory.read(calendar, HOST, WEEK, Deadline.in(Duration.ofSeconds(20)));
  }

  @Test
  void who_waited_for_a_reading_that_failed_reads_once_more() throws Exception {
    assertThatThrownBy(() -> read(failingOnce)).isInstanceOf(CalendarUnavailable.class);

    assertThat(second.get().reading()).isEqualTo(CalendarReading.Read.NOTHING);
    assertThat(reads).hasValue(2);
  }
}
