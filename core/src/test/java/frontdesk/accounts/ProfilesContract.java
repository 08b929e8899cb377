package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Profiles} promises. The store knows the organisation of {@link Demo}. */
public interface ProfilesContract {
  Profiles profiles();

  private Profile told(ProfileField field, Object value) {
    return profiles()
        .change(Demo.ORG, was -> was.with(field, Optional.of(new Detail(value))))
        .orElseThrow();
  }

  @Test
  default void an_organisation_that_told_nothing_has_a_profile_all_the_same() {
    assertThat(profiles().find(Demo.ORG)).contains(Profile.NOTHING);
  }

  @Test
  default void what_is_told_is_found_as_it_was_written() {
    Map<String, Object> hours = new LinkedHashMap<>();
    hours.put("saturday", "9 to noon");
    hours.put("monday", List.of("9 to 12", "13 to 17"));
    hours.put("holidays", false);
    told(ProfileField.NAME, "Oak Homes");
    told(ProfileField.BUSINESS_HOURS, hours);
    told(ProfileField.AFTER_HOURS_POLICY, "Leave your number.\nWe call back.");
    told(ProfileField.SERVICES_OFFERED, List.of("viewings", "repairs"));
    told(ProfileField.ESCALATION_PHONE, "+1 312 555 0100");
    Profile last = told(ProfileField.CONFIG, Map.of("theme", Map.of("size", 12L)));

    assertThat(profiles().find(Demo.ORG)).contains(last);
    assertThat(last.told()).hasSize(ProfileField.values().length);
    Detail found =
        profiles().find(Demo.ORG).orElseThrow().of(ProfileField.BUSINESS_HOURS).orElseThrow();
    assertThat(found.value()).isEqualTo(hours);
    assertThat(found.text())
        .isEqualTo("saturday: 9 to noon; monday: 9 to 12, 13 to 17; holidays: false");
  }

  @Test
  default void what_is_told_no_more_is_gone() {
    told(ProfileField.NAME, "Oak Homes");
    told(ProfileField.ESCALATION_PHONE, "+1 312 555 0100");

    profiles().change(Demo.ORG, was -> was.with(ProfileField.ESCALATION_PHONE, Optional.empty()));

    assertThat(profiles().find(Demo.ORG).orElseThrow().told()).containsOnlyKeys(ProfileField.NAME);
  }

  @Test
  default void changes_that_race_all_stand() {
    List<ProfileField> texts =
        List.of(
            ProfileField.NAME,
            ProfileField.BUSINESS_HOURS,
            ProfileField.AFTER_HOURS_POLICY,
            ProfileField.SERVICES_OFFERED);

    IntStream.range(0, 16).parallel().forEach(i -> told(texts.get(i % 4), "text " + i));

    assertThat(profiles().find(Demo.ORG).orElseThrow().told()).containsOnlyKeys(texts);
  }

  @Test
  default void nobody_tells_of_an_organisation_that_is_not_there() {
    OrgId other = new OrgId("org_other");

    assertThat(profiles().change(other, was -> was)).isEmpty();
    assertThat(profiles().find(other)).isEmpty();
  }
}
