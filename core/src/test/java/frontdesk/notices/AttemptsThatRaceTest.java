package frontdesk.notices;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.notices.DeliverNotices.Progress;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several who want the same notice delivered: one attempt, and all hear its result. */
@Timeout(30)
class AttemptsThatRaceTest {
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
  void a_duplicate_that_waits_hears_the_result_of_the_first() throws Exception {
    outbox.add(notice);
    CountDownLatch answer = new CountDownLatch(1);
    channel.answering(() -> receiptAfter(answer));
    CountDownLatch secondWaits = new CountDownLatch(2);
    DeliverNotices second =
        new DeliverNotices(asked(secondWaits), Map.of(Way.HOOK, channel), executor);
    notices.deliver(Demo.ORG, notice.id(), Deadline.in(Duration.ZERO));
    awaitAttempt();

    CompletableFuture<Optional<Progress>> heard =
        CompletableFuture.supplyAsync(
            () -> second.deliver(Demo.ORG, notice.id(), soon()), executor);
    assertThat(secondWaits.await(10, TimeUnit.SECONDS)).isTrue();
    answer.countDown();

    assertThat(heard.get(10, TimeUnit.SECONDS))
        .contains(new Progress(Standing.of(Stage.DELIVERED), false));
    assertThat(channel.attempts()).hasSize(1);
  }

  @Test
  void a_duplicate_does_not_wait_longer_than_its_deadline() {
    outbox.add(notice);
    outbox.claim(Demo.ORG, notice.id(), Duration.ZERO);

    assertThat(notices.deliver(Demo.ORG, notice.id(), Deadline.in(Duration.ofMillis(30))))
        .contains(new Progress(Standing.of(Stage.SENDING), false));
    assertThat(channel.attempts()).isEmpty();
  }

  @Test
  void whoever_loses_the_race_for_an_attempt_hears_how_the_winners_ended() {
    outbox.add(notice);
    // Between the look and the claim, another node sends it.
    Outbox late =
        new ForwardingOutbox(outbox) {
          @Override
          public Optional<Attempt> claim(OrgId org, String noticeId, Duration patience) {
            super.claim(org, noticeId, Duration.ZERO)
                .ifPresent(won -> record(won, new Receipt.Delivered()));
            return super.claim(org, noticeId, Duration.ZERO);
          }
        };

    assertThat(
            new DeliverNotices(late, Map.of(Way.HOOK, channel), executor)
                .deliver(Demo.ORG, notice.id(), soon()))
        .contains(new Progress(Standing.of(Stage.DELIVERED), false));
    assertThat(channel.attempts()).isEmpty();
  }

  @Test
  void an_attempt_whose_node_died_counts_as_unknown_and_is_not_repeated() {
    outbox.add(notice);
    outbox.claim(Demo.ORG, notice.id(), Duration.ZERO);
    clock.advance(Duration.ofMinutes(1));

    assertThat(deliver()).contains(new Progress(Standing.of(Stage.UNKNOWN), false));
    assertThat(channel.attempts()).isEmpty();
  }

  @Test
  void whoever_is_interrupted_stops_waiting_and_stays_interrupted() {
    outbox.add(notice);
    CountDownLatch answer = new CountDownLatch(1);
    channel.answering(() -> receiptAfter(answer));

    Thread.currentThread().interrupt();
    Optional<Progress> progress = deliver();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(progress).contains(new Progress(Standing.of(Stage.SENDING), false));
    answer.countDown();
  }

  private Optional<Progress> deliver() {
    return notices.deliver(Demo.ORG, notice.id(), soon());
  }

  private void awaitAttempt() throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture.runAsync(
            () -> {
              while (channel.attempts().isEmpty()) {
                Thread.onSpinWait();
              }
            })
        .get(10, TimeUnit.SECONDS);
  }

  /** The outbox, telling how often it was asked where a notice stands. */
  private Outbox asked(CountDownLatch times) {
    return new ForwardingOutbox(outbox) {
      @Override
      public Optional<Standing> standing(OrgId org, String noticeId) {
        Optional<Standing> standing = super.standing(org, noticeId);
        times.countDown();
        return standing;
      }
    };
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
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
