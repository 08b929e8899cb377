package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.persistence.testing.FreshDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FairShareTest {
  private static final OrgId BUSY = new OrgId("org_busy");
  private static final OrgId QUIET = new OrgId("org_quiet");

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();

  @AfterEach
  void end() throws InterruptedException {
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static FairShare two(Duration patience) {
    return new FairShare().limitedTo(2, patience);
  }

  private void asks(FairShare share, OrgId org) {
    Thread thread =
        new Thread(
            () ->
                share.within(
                    org,
                    () -> {
                      inside.incrementAndGet();
                      return held();
                    }));
    threads.add(thread);
    thread.start();
  }

  private boolean held() {
    try {
      return end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void untilInside(int many) {
    while (inside.get() < many) {
      Thread.onSpinWait();
    }
  }

  private void untilAllWait() {
    while (threads.stream().anyMatch(one -> one.getState() != Thread.State.TIMED_WAITING)) {
      Thread.onSpinWait();
    }
  }

  // H8
  @Test
  void whoever_asks_for_more_waits_behind_its_own_and_nobody_else_does() {
    FairShare share = two(Duration.ofSeconds(20));
    asks(share, BUSY);
    asks(share, BUSY);
    asks(share, BUSY);
    untilInside(2);
    untilAllWait();

    assertThat(share.<String>within(QUIET, () -> "at once")).isEqualTo("at once");
    assertThat(inside).hasValue(2);

    end.countDown();
    untilInside(3);
  }

  @Test
  void who_waited_in_vain_is_told_that_nothing_was_done() {
    FairShare share = two(Duration.ofMillis(1));
    asks(share, BUSY);
    asks(share, BUSY);
    untilInside(2);

    assertThatThrownBy(() -> share.within(BUSY, () -> "never")).isInstanceOf(Unavailable.class);
  }

  @Test
  void where_many_wait_already_nobody_else_has_to() {
    FairShare share = two(Duration.ofSeconds(20));
    for (int i = 0; i < 2 + FairShare.MOST_WAITING; i++) {
      asks(share, BUSY);
    }
    untilInside(2);
    untilAllWait();

    assertThatThrownBy(() -> share.within(BUSY, () -> "never")).isInstanceOf(Unavailable.class);
  }

  @Test
  void all_stores_of_a_database_share_their_turns() {
    Jdbi jdbi = FreshDatabase.freshToServe();
    jdbi.getConfig(FairShare.class).limitedTo(1, Duration.ofMillis(1));

    assertThatThrownBy(
            () ->
                new Store(jdbi)
                    .with(BUSY, any -> new Store(jdbi).with(BUSY, again -> "both at once")))
        .isInstanceOf(Unavailable.class);
    assertThat(new Store(jdbi).<String>with(BUSY, any -> "alone")).isEqualTo("alone");
  }
}
