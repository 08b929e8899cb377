package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.accounts.KeepProfile.Outcome;
import frontdesk.accounts.KeepProfile.Wrong;
import frontdesk.scheduling.Demo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepProfileTest {
  private final Profiles profiles = new InMemoryProfiles(Demo.ORG);

  private Outcome keep(Map<String, ? extends @Nullable Object> given) {
    return new KeepProfile(profiles).keep(Demo.ORG, given);
  }

  private Profile told() {
    return profiles.find(Demo.ORG).orElseThrow();
  }

  @Test
  void what_is_given_changes_and_the_rest_stays() {
    keep(Map.of("name", "Oak", "business_hours", Map.of("monday", "9-17")));
    keep(Map.of("name", "Oak Homes"));

    assertThat(told().name()).contains("Oak Homes");
    assertThat(told().of(ProfileField.BUSINESS_HOURS).map(Detail::text)).contains("monday: 9-17");
  }

  @Test
  void null_takes_a_field_back() {
    keep(Map.of("escalation_phone", "+1 312 555 0100 ext. 7"));

    keep(Collections.singletonMap("escalation_phone", null));

    assertThat(told()).isEqualTo(Profile.NOTHING);
  }

  @Test
  void what_is_no_field_is_ignored_and_told() {
    Outcome outcome = keep(Map.of("colour", "green", "name", "Oak"));

    assertThat(outcome).isEqualTo(new Outcome.Kept(told(), List.of("colour")));
    assertThat(told().name()).contains("Oak");
  }

  @Test
  void one_that_does_not_fit_and_nothing_is_changed() {
    Outcome outcome = keep(Map.of("name", "Oak", "escalation_phone", "nobody"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    new Wrong(
                        ProfileField.ESCALATION_PHONE,
                        "a telephone number of at most 40 characters"))));
    assertThat(told()).isEqualTo(Profile.NOTHING);
  }

  @ParameterizedTest
  @EnumSource
  void no_field_takes_what_is_too_long_or_cannot_be_shown(ProfileField field) {
    Map<String, Object> endless = Map.of("a", "1".repeat(ProfileField.LONGEST_CONFIG));
    for (Object value : List.of(endless, endless.get("a"), 7, "\u0007123", List.of("\u0000"))) {
      assertThat(keep(Map.of(field.word(), value)))
          .as("%s %s", field, value.getClass())
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void an_organisation_that_is_not_there_tells_nothing() {
    assertThat(new KeepProfile(profiles).keep(new OrgId("org_other"), Map.of("name", "Oak")))
        .isInstanceOf(Outcome.NoOrganisation.class);
    assertThat(profiles.find(new OrgId("org_other"))).isEqualTo(Optional.empty());
  }
}
