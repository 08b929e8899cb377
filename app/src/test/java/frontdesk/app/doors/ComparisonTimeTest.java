package frontdesk.app.doors;

import static frontdesk.accounts.CredentialFixture.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.accounts.InMemoryCredentials;
import frontdesk.accounts.Principal;
import frontdesk.accounts.Proof;
import frontdesk.http.PresentedSecret;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ComparisonTimeTest {
  private static final int TRIES = 10_000;
  private static final String RIGHT = "fdk.org_demo_001." + "k".repeat(43);
  private static final String FIRST_WRONG = "fdk.org_demo_001.x" + "k".repeat(42);
  private static final String LAST_WRONG = "fdk.org_demo_001." + "k".repeat(42) + "x";

  // J2: of medians, since whatever else the machine does comes and goes.
  @Test
  void nobody_can_tell_by_the_time_how_much_of_a_secret_is_right() {
    InMemoryCredentials stored = new InMemoryCredentials();
    stored.add(aCredential().build(), Proof.Digest.of(RIGHT));
    CachedKeyring keyring =
        new CachedKeyring(stored, new SettableClock("2026-11-21T12:00:00Z"), () -> 0);

    assertSameTime(StoredSecrets.apiKeys(keyring));
    assertSameTime(new SetSecret(SharedSecret.of(RIGHT), new Principal(Demo.ORG, "set")));
  }

  private static void assertSameTime(Recognizer recognizer) {
    long[] first = new long[TRIES];
    long[] last = new long[TRIES];
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      for (int i = 0; i < TRIES; i++) {
        first[i] = time(recognizer, FIRST_WRONG);
        last[i] = time(recognizer, LAST_WRONG);
      }
    }

    assertThat((double) median(first) / median(last)).isBetween(0.7, 1.4);
  }

  private static long time(Recognizer recognizer, String secret) {
    long start = System.nanoTime();
    Finding finding = recognizer.find(new PresentedSecret(secret), "");
    long time = System.nanoTime() - start;
    assertThat(finding instanceof Finding.Known).isFalse();
    return time;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
