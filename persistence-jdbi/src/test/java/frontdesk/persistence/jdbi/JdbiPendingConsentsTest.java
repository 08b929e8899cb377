package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.PendingConsent;
import frontdesk.accounts.PendingConsents;
import frontdesk.accounts.PendingConsentsContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiPendingConsentsTest implements PendingConsentsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Override
  public PendingConsents pending() {
    return new JdbiPendingConsents(jdbi);
  }

  @Test
  void what_has_expired_is_swept_by_the_next_question() {
    pending().put(question("too-old", LONG_AGO));
    pending().put(question("waiting", NEVER));

    List<String> states =
        owner.withHandle(
            handle ->
                handle
                    .createQuery("SELECT state FROM pending_consents")
                    .mapTo(String.class)
                    .list());

    assertThat(states).containsExactly("waiting");
  }

  @Test
  void an_answer_for_an_organisation_that_was_disabled_meanwhile_finds_no_question() {
    pending().put(question("waiting", NEVER));
    new JdbiTenants(jdbi).open(Demo.ORG, false);

    assertThat(pending().take(Demo.ORG, "waiting")).isEmpty();

    new JdbiTenants(jdbi).open(Demo.ORG, true);
    assertThat(pending().take(Demo.ORG, "waiting")).isPresent();
  }

  private static PendingConsent question(String state, Instant expiresAt) {
    return new PendingConsent(
        Demo.ORG,
        Demo.propertyManager().id(),
        state,
        "cookie",
        "verifier",
        "nonce",
        "site",
        Optional.empty(),
        expiresAt);
  }
}
