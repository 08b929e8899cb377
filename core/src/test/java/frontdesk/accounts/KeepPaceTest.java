package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.Unavailable;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// J24
class KeepPaceTest {
  private static final int MOST = 100;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryAllowances shared = new InMemoryAllowances();
  private final AtomicInteger asked = new AtomicInteger();
  private final Allowances counted =
      (org, key, wanted, most) -> {
        asked.incrementAndGet();
        return shared.take(org, key, wanted, most);
      };
  private final KeepPace here = new KeepPace(counted, clock);
  private final KeepPace there = new KeepPace(counted, clock);

  private static long allowed(KeepPace node, String key, int requests) {
    return IntStream.range(0, requests)
        .filter(i -> node.refusal(Demo.ORG, key, MOST).isEmpty())
        .count();
  }

  @Test
  void all_nodes_together_let_through_what_is_allowed_and_seldom_ask() {
    assertThat(allowed(here, "a", 60) + allowed(there, "a", 60)).isEqualTo(MOST);
    assertThat(asked.get()).isLessThan(30);
  }

  @Test
  void who_is_told_to_wait_hears_how_long_and_costs_nothing() {
    allowed(here, "a", MOST + 1);
    int before = asked.get();

    assertThat(here.refusal(Demo.ORG, "a", MOST)).contains(Duration.ofSeconds(60));
    assertThat(allowed(here, "a", 1_000)).isZero();
    assertThat(asked.get()).isEqualTo(before);
    assertThat(allowed(here, "b", 1)).isEqualTo(1);
  }

  @Test
  void after_the_minute_all_goes_on() {
    allowed(here, "a", MOST + 1);

    clock.set("2026-11-21T12:01:00Z");
    shared.nextSpan();

    assertThat(allowed(here, "a", MOST + 1)).isEqualTo(MOST);
  }

  @Test
  void while_the_store_is_away_nobody_is_held_up_and_it_is_seldom_asked() {
    KeepPace alone =
        new KeepPace(
            (org, key, wanted, most) -> {
              asked.incrementAndGet();
              throw new Unavailable("away", new IllegalStateException());
            },
            clock);

    assertThat(allowed(alone, "a", 1_000)).isEqualTo(1_000);
    assertThat(asked.get()).isEqualTo(1);
  }
}
