package frontdesk.app.doors;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.Principal;
import frontdesk.http.PresentedSecret;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

// J8, J19: who guesses is slowed down, and nobody else.
class AttemptsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger heard = new AtomicInteger();
  private final Attempts attempts = new Attempts(nanos::get);
  private final Recognizer known =
      new SetSecret(SharedSecret.of("right"), new Principal(Demo.ORG, "test"));
  private final Recognizer slowed =
      attempts.around(
          (secret, source) -> {
            heard.incrementAndGet();
            return known.find(secret, source);
          });

  private boolean isIn(String secret, String source) {
    boolean in = slowed.find(new PresentedSecret(secret), source) instanceof Finding.Known;
    if (!in) {
      attempts.wrong(source);
    }
    return in;
  }

  private void guess(int times, String source) {
    for (int i = 0; i < times; i++) {
      isIn("guess-" + i, source);
    }
  }

  @Test
  void of_a_thousand_guesses_a_handful_is_heard() {
    guess(1_000, "203.0.113.7");

    assertThat(heard).hasValue(Attempts.MOST_WRONG);
    assertThat(isIn("right", "203.0.113.7")).isFalse();
  }

  @Test
  void others_are_not_locked_out() {
    guess(1_000, "203.0.113.7");

    assertThat(isIn("right", "203.0.113.8")).isTrue();
  }

  @Test
  void who_shares_the_address_and_is_known_stays_welcome() {
    assertThat(isIn("right", "203.0.113.7")).isTrue();
    guess(1_000, "203.0.113.7");

    assertThat(isIn("right", "203.0.113.7")).isTrue();
  }

  @Test
  void after_a_minute_everybody_is_heard_again() {
    guess(1_000, "203.0.113.7");
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());

    assertThat(isIn("right", "203.0.113.7")).isTrue();
  }

  @Test
  void a_few_mistakes_cost_nothing() {
    guess(Attempts.MOST_WRONG - 1, "203.0.113.7");

    assertThat(isIn("right", "203.0.113.7")).isTrue();
  }
}
