package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.Test;

/** What every {@link PhoneRules} promises. */
public interface PhoneRulesContract {
  /** Of {@link Demo#ORG} only. */
  PhoneRules rules();

  @Test
  default void telephones_are_answered_in_office_hours_unless_it_was_decided_otherwise() {
    assertThat(rules().hours(Demo.ORG)).contains(PhoneHours.OFFICE);

    assertThat(rules().decide(Demo.ORG, PhoneHours.ALWAYS)).isTrue();

    assertThat(rules().hours(Demo.ORG)).contains(PhoneHours.ALWAYS);
  }

  @Test
  default void callers_are_handed_on_at_home_unless_it_was_decided_otherwise() {
    assertThat(rules().handingOn(Demo.ORG)).contains(HandingOn.HOME);

    assertThat(rules().decide(Demo.ORG, HandingOn.ABROAD)).isTrue();
    assertThat(rules().handingOn(Demo.ORG)).contains(HandingOn.ABROAD);
    assertThat(rules().decide(Demo.ORG, HandingOn.HOME)).isTrue();

    assertThat(rules().handingOn(Demo.ORG)).contains(HandingOn.HOME);
  }

  @Test
  default void nobody_decides_for_an_organisation_that_is_not_there() {
    OrgId nobody = new OrgId("org_nobody");

    assertThat(rules().decide(nobody, PhoneHours.ALWAYS)).isFalse();
    assertThat(rules().decide(nobody, HandingOn.ABROAD)).isFalse();
    assertThat(rules().hours(nobody)).isEmpty();
    assertThat(rules().handingOn(nobody)).isEmpty();
  }
}
