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
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FairShareTest {
  private static final OrgId BUSY = new OrgId("org_busy");
  private static final OrgId QUIET = new OrgId("org_quiet");

  private static final int HALF = FairShare.TURNS / 2;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();

  @AfterEach
  void end() throws InterruptedException {
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private FairShare waiting(Duration patience) {
    return new FairShare(now::get).waiting(patience);
  }

  /** Of two who are at work each has a half. */
  private FairShare besideAnother(Duration patience) {
    FairShare share = waiting(patience);
    share.within(QUIET, () -> "");
    share.within(BUSY, () -> "");
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    return share;
  }

  private void ask(FairShare share, int many) {
    for (int i = 0; i < many; i++) {
      asks(share, BUSY);
    }
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
  void whoever_asks_for_more_than_its_part_waits_behind_its_own_and_nobody_else_does() {
    FairShare share = besideAnother(LONG);
    ask(share, HALF + 1);
    untilInside(HALF);
    untilAllWait();

    assertThat(share.<String>within(QUIET, () -> "at once")).isEqualTo("at once");
    assertThat(inside).hasValue(HALF);

    end.countDown();
    untilInside(HALF + 1);
  }

  @Test
  void who_is_alone_uses_all_and_so_does_who_is_alone_again() {
    FairShare share = besideAnother(LONG);
    now.addAndGet(Duration.ofSeconds(10).toNanos());

    ask(share, FairShare.TURNS);

    untilInside(FairShare.TURNS);
  }

  @Test
  void who_waited_in_vain_is_told_that_nothing_was_done() {
    FairShare share = besideAnother(Duration.ofMillis(1));
    ask(share, HALF);
    untilInside(HALF);

    assertThatThrownBy(() -> share.within(BUSY, () -> "never")).isInstanceOf(Unavailable.class);
  }

  @Test
  void where_many_wait_already_nobody_else_has_to() {
    FairShare share = besideAnother(LONG);
    ask(share, HALF + FairShare.MOST_WAITING);
    untilInside(HALF);
    untilAllWait();

    assertThatThrownBy(() -> share.within(BUSY, () -> "never")).isInstanceOf(Unavailable.class);
  }

  @Test
  void all_stores_of_a_database_share_their_turns() {
    Jdbi jdbi = FreshDatabase.freshToServe();
    jdbi.getConfig(FairShare.class).waiting(Duration.ofMillis(1));

    assertThatThrownBy(() -> within(jdbi, FairShare.TURNS)).isInstanceOf(Unavailable.class);
    assertThat(new Store(jdbi).<String>with(BUSY, any -> "alone")).isEqualTo("alone");
  }

  /** One transaction in another, so many times and once more. */
  private static String within(Jdbi jdbi, int deep) {
    return new Store(jdbi).with(BUSY, any -> deep == 0 ? "" : within(jdbi, deep - 1));
  }
}
