package frontdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.notices.Hooks.Hook;
import frontdesk.notices.Notice.Way;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Hooks} promises. The store knows the organisation of {@link Demo}. */
public interface HooksContract {
  Hook ONE = new Hook(URI.create("https://hooks.example.com/catch/1"), Optional.empty());
  Hook SIGNED =
      new Hook(
          URI.create("https://hooks.example.com/2?a=b"), Optional.of("whsec_" + "A".repeat(44)));

  Hooks hooks();

  @Test
  default void an_address_is_kept_replaced_and_forgotten() {
    Hooks hooks = hooks();
    assertThat(hooks.find(Demo.ORG, Way.HOOK)).isEmpty();
    assertThat(hooks.keep(Demo.ORG, Way.HOOK, SIGNED)).isTrue();
    assertThat(hooks.keep(Demo.ORG, Way.HOOK, ONE)).isTrue();
    assertThat(hooks.keep(Demo.ORG, Way.ALERTS, SIGNED)).isTrue();

    assertThat(hooks.find(Demo.ORG, Way.HOOK)).contains(ONE);
    assertThat(hooks.find(Demo.ORG, Way.ALERTS)).contains(SIGNED);
    assertThat(hooks.set(Demo.ORG)).containsExactlyInAnyOrder(Way.HOOK, Way.ALERTS);
    assertThat(hooks.forget(Demo.ORG, Way.HOOK)).isTrue();
    assertThat(hooks.forget(Demo.ORG, Way.HOOK)).isFalse();
    assertThat(hooks.find(Demo.ORG, Way.HOOK)).isEmpty();
  }

  @Test
  default void another_organisation_has_none_of_it() { // J6
    OrgId other = new OrgId("org_other");
    hooks().keep(Demo.ORG, Way.HOOK, ONE);

    assertThat(hooks().find(other, Way.HOOK)).isEmpty();
    assertThat(hooks().set(other)).isEmpty();
    assertThat(hooks().forget(other, Way.HOOK)).isFalse();
    assertThat(hooks().keep(other, Way.HOOK, ONE)).isFalse();
  }

  @Test
  default void an_address_is_not_printed() {
    assertThat(ONE.toString()).doesNotContain("example");
  }
}
