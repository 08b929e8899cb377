package frontdesk.app.doors;

import static frontdesk.accounts.CredentialFixture.aCredential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.Unavailable;
import frontdesk.accounts.InMemoryCredentials;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CachedKeyringTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCredentials stored = new InMemoryCredentials();
  private final CountedKeyring counted = new CountedKeyring();
  private final CachedKeyring cached = new CachedKeyring(counted, clock, nanos::get);

  /** Counts who asks, and can be away. */
  private final class CountedKeyring implements Keyring {
    private int asked;
    private int written;
    private boolean away;

    private void ask() {
      if (away) {
        throw new Unavailable("away");
      }
    }

    @Override
    public List<Key> keys(OrgId org) {
      asked++;
      ask();
      return stored.keys(org);
    }

    @Override
    public void used(OrgId org, String id, Instant at) {
      written++;
      ask();
      stored.used(org, id, at);
    }

    @Override
    public boolean isAlone(OrgId org) {
      return stored.isAlone(org);
    }

    @Override
    public Set<OrgId> holders() {
      asked++;
      ask();
      return stored.holders();
    }

    @Override
    public boolean isAnybodyKnown() {
      return stored.isAnybodyKnown();
    }
  }

  @BeforeEach
  void oneCredential() {
    stored.add(aCredential().build(), Proof.Digest.of("secret"));
  }

  private void later(Duration length) {
    nanos.addAndGet(length.toNanos());
  }

  @Test
  void within_a_moment_the_store_is_asked_once_also_about_those_who_are_not_there() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(cached.keys(Demo.ORG)).hasSize(1);
      assertThat(cached.keys(new OrgId("org_unknown"))).isEmpty();
    }

    assertThat(counted.asked).isEqualTo(2);
  }

  @Test
  void of_names_that_are_made_up_by_the_thousand_few_reach_the_store_and_none_keeps_others_out() {
    for (int round = 1; round <= 3; round++) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(cached.keys(new OrgId("made_up_" + i))).isEmpty();
      }
      assertThat(cached.keys(Demo.ORG)).as("not known here before, or again").hasSize(1);
      assertThat(counted.asked).isLessThanOrEqualTo(round * (MadeUpNames.MOST_LOOKS + 2));
      later(CachedKeyring.FRESH.plusMillis(1));
    }
  }

  @Test
  void what_was_made_a_moment_ago_is_found_at_once_and_whoever_guesses_does_not_ask_each_time() {
    cached.keys(Demo.ORG);
    stored.add(aCredential().id("id-2").named("new").build(), Proof.Digest.of("new"));

    assertThat(cached.newest(Demo.ORG)).hasSize(2);
    for (int i = 0; i < 1_000; i++) {
      cached.newest(Demo.ORG);
    }
    assertThat(counted.asked).isEqualTo(1 + CachedKeyring.MOST_LOOKS);

    later(CachedKeyring.FRESH.plusMillis(1));
    cached.newest(Demo.ORG);
    assertThat(counted.asked).isEqualTo(2 + CachedKeyring.MOST_LOOKS);
  }

  @Test
  void what_was_revoked_elsewhere_is_known_within_seconds() {
    cached.keys(Demo.ORG);
    stored.revoke(Demo.ORG, "id-1", NOON);

    later(CachedKeyring.FRESH.plusMillis(1));

    assertThat(cached.keys(Demo.ORG)).isEmpty();
  }

  @Test
  void while_the_store_is_away_what_was_known_is_known_for_a_while() {
    cached.keys(Demo.ORG);
    counted.away = true;

    later(Duration.ofMinutes(9));
    assertThat(cached.keys(Demo.ORG)).hasSize(1);
    assertThatThrownBy(() -> cached.keys(new OrgId("org_other"))).isInstanceOf(Unavailable.class);
    later(Duration.ofMinutes(2));
    assertThatThrownBy(() -> cached.keys(Demo.ORG)).isInstanceOf(Unavailable.class);
  }

  @Test
  void when_it_was_used_is_written_once_an_hour_and_troubles_nobody() {
    for (int i = 0; i < 100; i++) {
      cached.used(cached.keys(Demo.ORG).get(0).credential());
    }
    assertThat(counted.written).isEqualTo(1);
    assertThat(stored.all(Demo.ORG).get(0).lastUsedAt()).contains(NOON);

    clock.advance(Duration.ofHours(1));
    counted.away = true;
    cached.used(cached.keys(Demo.ORG).get(0).credential());
    assertThat(counted.written).isEqualTo(2);
  }
}
