package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PendingConsents} promises. The store knows the hosts of {@link Demo}. */
public interface PendingConsentsContract {
  Instant NEVER = Instant.parse("2999-01-01T00:00:00Z");
  Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  PendingConsents pending();

  private static PendingConsent asked(String state, Optional<URI> returnTo, Instant expiresAt) {
    return asked(Demo.propertyManager().id(), state, returnTo, expiresAt);
  }

  private static PendingConsent asked(
      UserId host, String state, Optional<URI> returnTo, Instant expiresAt) {
    return new PendingConsent(
        Demo.ORG, host, state, "cookie", "verifier", "nonce", "site", returnTo, expiresAt);
  }

  private PendingConsent given(String state, Instant expiresAt) {
    PendingConsent asked =
        asked(state, Optional.of(URI.create("https://app.example.com/settings?tab=1")), expiresAt);
    pending().put(asked);
    return asked;
  }

  @Test
  default void a_question_is_taken_as_it_was_put_and_only_once() {
    PendingConsent asked = given("state-1", NEVER);

    assertThat(pending().take(Demo.ORG, "state-1")).contains(asked);
    assertThat(pending().take(Demo.ORG, "state-1")).isEmpty();
  }

  @Test
  default void a_question_may_return_to_nowhere_in_particular() {
    PendingConsent asked = asked("state-1", Optional.empty(), NEVER);
    pending().put(asked);

    assertThat(pending().take(Demo.ORG, "state-1")).contains(asked);
  }

  @Test
  default void somebody_may_be_asked_of_whom_nothing_is_known_yet() {
    UserId newcomer = new UserId("newcomer@example.com");
    PendingConsent asked = asked(newcomer, "state-1", Optional.empty(), NEVER);
    pending().put(asked);

    assertThat(pending().take(Demo.ORG, "state-1")).contains(asked);
  }

  @Test
  default void of_many_who_race_for_a_question_one_gets_it() {
    given("state-1", NEVER);

    assertThat(AtOnce.each(16, i -> pending().take(Demo.ORG, "state-1")))
        .filteredOn(Optional::isPresent)
        .hasSize(1);
  }

  @Test
  default void a_question_that_has_expired_is_not_answered() {
    given("state-1", LONG_AGO);

    assertThat(pending().take(Demo.ORG, "state-1")).isEmpty();
  }

  @Test
  default void questions_stand_beside_each_other() {
    PendingConsent one = given("state-1", NEVER);
    PendingConsent other = given("state-2", NEVER);

    assertThat(pending().take(Demo.ORG, "state-2")).contains(other);
    assertThat(pending().take(Demo.ORG, "state-1")).contains(one);
  }

  @Test
  default void another_organisation_takes_nothing() {
    given("state-1", NEVER);

    assertThat(pending().take(new OrgId("org_other"), "state-1")).isEmpty();
    assertThat(pending().take(Demo.ORG, "state-1")).isPresent();
  }

  @Test
  default void a_host_that_is_not_there_yet_may_be_asked() {
    PendingConsent asked =
        new PendingConsent(
            Demo.ORG,
            new UserId("newcomer@example.com"),
            "org_demo_001.state",
            "cookie",
            "verifier",
            "nonce",
            "site",
            Optional.empty(),
            NEVER);
    pending().put(asked);

    assertThat(pending().take(Demo.ORG, asked.state())).contains(asked);
  }
}
