package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedCallPassesTest {
  private static final OrgId OAK = new OrgId("org_oak");
  private static final UserId ANN = new UserId("ann@example.com");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final SealingKeys keys = SealingKeys.parse(SealingKeys.random());
  private final SealedCallPasses passes =
      new SealedCallPasses(() -> keys, () -> Optional.of(keys), clock);

  @Test
  void a_pass_says_with_whom_the_call_is() {
    assertThat(passes.host(OAK, passes.issue(OAK, ANN))).contains(ANN);
  }

  @Test
  void another_organisations_pass_and_one_that_is_made_up_say_nothing() { // J6
    String pass = passes.issue(OAK, ANN);
    SealingKeys others = SealingKeys.parse(SealingKeys.random());

    assertThat(passes.host(new OrgId("org_elm"), pass)).isEmpty();
    assertThat(
            passes.host(
                OAK,
                new SealedCallPasses(() -> others, () -> Optional.of(others), clock)
                    .issue(OAK, ANN)))
        .isEmpty();
    assertThat(passes.host(OAK, pass.substring(0, pass.length() - 2))).isEmpty();
    assertThat(passes.host(OAK, "")).isEmpty();
    assertThat(passes.host(OAK, "a.%%%")).isEmpty();
    assertThat(passes.host(OAK, keys.newest() + ".")).isEmpty();
    assertThat(passes.host(OAK, "a.".repeat(2_000))).isEmpty();
  }

  @Test
  void a_pass_ends_with_the_longest_call() {
    String pass = passes.issue(OAK, ANN);

    clock.advance(SealedCallPasses.LONGEST_CALL.minus(Duration.ofSeconds(1)));
    assertThat(passes.host(OAK, pass)).contains(ANN);
    clock.advance(Duration.ofSeconds(1));
    assertThat(passes.host(OAK, pass)).isEmpty();
  }

  @Test
  void a_made_up_pass_makes_no_key() {
    SealedCallPasses without =
        new SealedCallPasses(
            () -> {
              throw new AssertionError("a key was made");
            },
            Optional::empty,
            clock);

    assertThat(without.host(OAK, "12345678.AAAA")).isEmpty();
  }
}
