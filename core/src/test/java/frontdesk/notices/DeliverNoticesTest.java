package frontdesk.notices;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class DeliverNoticesTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
  private final ScriptedChannel channel = new ScriptedChannel();
  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final DeliverNotices notices =
      new DeliverNotices(outbox, Map.of(Way.HOOK, channel), executor);
  private final Notice notice = noticeOf(anOrder().build());

  @AfterEach
  void end_every_attempt() {
    executor.shutdownNow();
  }

  @Test
  void a_notice_is_sent_and_the_result_recorded() {
    outbox.add(notice);

    assertThat(deliver()).contains(new Progress(Standing.of(Stage.DELIVERED), false));
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
    assertThat(channel.attempts()).containsExactly(new Attempt(notice, 1));
  }

  @Test
  void where_there_is_no_notice_nothing_is_sent() {
    assertThat(deliver()).isEmpty();
    assertThat(channel.attempts()).isEmpty();
  }

  @Test
  void a_definite_failure_is_tried_again_when_asked_again() {
    outbox.add(notice);
    channel.answering(new Receipt.NothingHappened("connect"), new Receipt.Refused("422"));

    assertThat(deliver()).contains(new Progress(failed(Stage.NOTHING_HAPPENED, "connect"), false));
    assertThat(deliver()).contains(new Progress(failed(Stage.REFUSED, "422"), true));
    assertThat(deliver()).contains(new Progress(Standing.of(Stage.DELIVERED), true));
    assertThat(deliver()).contains(new Progress(Standing.of(Stage.DELIVERED), false));
    assertThat(channel.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
  }

  @Test
  void what_perhaps_arrived_is_never_said_to_have_failed() {
    outbox.add(notice);
    outbox.decide(Demo.ORG, UnknownPolicy.SEND_AGAIN);
    channel.answering(new Receipt.Unknown("time-out"), new Receipt.NothingHappened("connect"));
    deliver();
    clock.advance(Outbox.FIRST_PAUSE);

    assertThat(deliver()).contains(new Progress(failed(Stage.UNKNOWN, "connect"), true));
  }

  @ParameterizedTest
  @EnumSource(names = {"DELIVERED", "GONE", "UNKNOWN"})
  void what_has_come_to_an_end_is_never_sent_again(Stage end) {
    outbox.add(notice);
    channel.answering(receipt(end));
    deliver();

    assertThat(deliver().orElseThrow().standing().stage()).isEqualTo(end);
    assertThat(deliver().orElseThrow().triedAgain()).isFalse();
    assertThat(channel.attempts()).hasSize(1);
  }

  @Test
  void an_attempt_runs_on_after_the_deadline_and_its_result_is_recorded() throws Exception {
    outbox.add(notice);
    CountDownLatch answer = new CountDownLatch(1);
    channel.answering(() -> receiptAfter(answer));

    assertThat(notices.deliver(Demo.ORG, notice.id(), Deadline.in(Duration.ofMillis(1))))
        .contains(new Progress(Standing.of(Stage.SENDING), false));

    answer.countDown();
    executor.shutdown();
    assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void an_executor_that_is_full_leaves_the_notice_pending() {
    outbox.add(notice);
    Executor full =
        task -> {
          throw new RejectedExecutionException("full");
        };

    assertThat(
            new DeliverNotices(outbox, Map.of(Way.HOOK, channel), full)
                .deliver(Demo.ORG, notice.id(), soon()))
        .contains(new Progress(Standing.of(Stage.PENDING), false));
    assertThat(stage()).isEqualTo(Stage.PENDING);
    assertThat(deliver()).contains(new Progress(Standing.of(Stage.DELIVERED), false));
  }

  @Test
  void a_channel_that_throws_leaves_it_unknown() {
    outbox.add(notice);
    channel.answering(
        () -> {
          throw new IllegalStateException("a fault in the channel");
        });

    assertThat(deliver())
        .contains(new Progress(failed(Stage.UNKNOWN, "a fault: IllegalStateException"), false));
    assertThat(stage()).isEqualTo(Stage.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, true",
    "SENDING, false",
    "DELIVERED, false",
    "REFUSED, true",
    "GONE, false",
    "NO_CHANNEL, true",
    "NOTHING_HAPPENED, true",
    "UNKNOWN, false",
  })
  void another_attempt_is_made_only_where_it_can_do_no_harm(Stage stage, boolean mayTry) {
    assertThat(stage.mayTry()).isEqualTo(mayTry);
  }

  private Optional<Progress> deliver() {
    return notices.deliver(Demo.ORG, notice.id(), soon());
  }

  private Stage stage() {
    return outbox.standing(Demo.ORG, notice.id()).orElseThrow().stage();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  private static Standing failed(Stage stage, String reason) {
    return new Standing(stage, reason);
  }

  private static Receipt receipt(Stage end) {
    return switch (end) {
      case GONE -> new Receipt.Gone("410");
      case UNKNOWN -> new Receipt.Unknown("time-out");
      default -> new Receipt.Delivered();
    };
  }

  private static Receipt receiptAfter(CountDownLatch answer) {
    try {
      return answer.await(10, TimeUnit.SECONDS)
          ? new Receipt.Delivered()
          : new Receipt.Unknown("the test never answered");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Receipt.Unknown("interrupted");
    }
  }
}
