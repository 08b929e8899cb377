package frontdesk.notices;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.Unavailable;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What came of an attempt is recorded, also where the store is away for a while. */
@Timeout(30)
class RecordResultsTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final ScriptedChannel channel = new ScriptedChannel();
  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final Notice notice = noticeOf(anOrder().build());

  @AfterEach
  void end_every_attempt() {
    executor.shutdownNow();
  }

  @Test
  void a_result_that_cannot_be_recorded_is_told_all_the_same() {
    outbox.add(notice);

    assertThat(
            new DeliverNotices(away(Integer.MAX_VALUE), Map.of(Way.HOOK, channel), executor)
                .deliver(Demo.ORG, notice.id(), soon()))
        .contains(new Progress(Standing.of(Stage.DELIVERED), false));
  }

  @Test
  void a_result_is_recorded_once_the_store_is_back() {
    outbox.add(notice);
    List<Duration> pauses = new ArrayList<>();

    new DeliverNotices(
            away(7), Map.of(Way.HOOK, channel), Runnable::run, Duration.ZERO, pauses::add)
        .deliver(Demo.ORG, notice.id(), soon());

    assertThat(stage()).isEqualTo(Stage.DELIVERED);
    assertThat(channel.attempts()).hasSize(1);
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L);
  }

  @Test
  void whoever_waits_hears_the_result_before_the_store_is_back() {
    outbox.add(notice);
    CountDownLatch back = new CountDownLatch(1);

    assertThat(
            new DeliverNotices(
                    away(1),
                    Map.of(Way.HOOK, channel),
                    executor,
                    Duration.ZERO,
                    length -> back.await())
                .deliver(Demo.ORG, notice.id(), soon()))
        .contains(new Progress(Standing.of(Stage.DELIVERED), false));
    assertThat(stage()).isEqualTo(Stage.SENDING);
  }

  @Test
  void a_result_is_given_up_before_a_pause_would_outlast_the_lease() {
    List<Duration> pauses = new ArrayList<>();
    AtomicInteger told = new AtomicInteger();

    new RecordResult(away(Integer.MAX_VALUE), pauses::add)
        .record(
            new Attempt(notice, 1),
            new Receipt.Delivered(),
            told::incrementAndGet,
            Deadline.in(Duration.ofMillis(50)));

    assertThat(pauses).isEmpty();
    assertThat(told).hasValue(1);
  }

  @Test
  void a_node_that_shuts_down_stops_trying_to_record() {
    List<Duration> pauses = new ArrayList<>();
    RecordResult.Pause interrupted =
        length -> {
          pauses.add(length);
          throw new InterruptedException();
        };

    new RecordResult(away(Integer.MAX_VALUE), interrupted)
        .record(new Attempt(notice, 1), new Receipt.Delivered(), () -> {}, soon());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(pauses).hasSize(1);
  }

  private Stage stage() {
    return outbox.standing(Demo.ORG, notice.id()).orElseThrow().stage();
  }

  /** The outbox, unable to record so many times. */
  private Outbox away(int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new ForwardingOutbox(outbox) {
      @Override
      public void record(Attempt attempt, Receipt receipt) {
        if (left.getAndDecrement() > 0) {
          throw new Unavailable("the store", new TimeoutException());
        }
        super.record(attempt, receipt);
      }
    };
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }
}
