package frontdesk.adapters.realtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.accounts.Detail;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionsTest {
  private static final Instant LATE = Instant.parse("2026-11-22T03:30:00Z");

  private static String of(Profile profile) {
    return Instructions.of(new Briefing(profile, Demo.propertyManager(), LATE));
  }

  @Test
  @Complaint("wrong year or date, as the model has no sense of today")
  void the_model_knows_which_day_it_is_where_the_host_is() {
    assertThat(of(Profile.NOTHING))
        .contains(
            "Today is Saturday, November 21, 2026 (2026-11-21). It is 9:30 PM in America/Chicago"
                + " (UTC-06:00).");
  }

  @Test
  void it_says_that_it_is_an_ai_and_when_a_person_is_needed() {
    assertThat(of(Profile.NOTHING))
        .contains("You are an artificial intelligence", "escalate_call at once");
  }

  @Test
  void what_an_organisation_tells_of_itself_is_in_it() {
    Profile oak =
        new Profile(
            Map.of(
                ProfileField.NAME, new Detail("Oak Homes"),
                ProfileField.SERVICES_OFFERED, new Detail(List.of("viewings", "{repairs}")),
                ProfileField.BUSINESS_HOURS, new Detail("9 to 5"),
                ProfileField.AFTER_HOURS_POLICY, new Detail("We call back."),
                ProfileField.ESCALATION_PHONE, new Detail("+1 312 555 0100")));

    assertThat(of(oak))
        .contains(
            "voice assistant of Oak Homes.",
            "Services: viewings, (repairs)",
            "Business hours: 9 to 5",
            "Outside business hours: We call back.",
            "+1 312 555 0100");
  }

  @Test
  void what_is_not_told_leaves_no_gap() {
    assertThat(of(Profile.NOTHING))
        .contains("mon 09:00-17:00")
        .doesNotContain("Services:", "Business hours:", "Outside business hours:", "{", "}");
  }
}
