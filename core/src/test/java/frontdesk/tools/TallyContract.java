package frontdesk.tools;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.Test;

/** What every {@link Tally} promises. */
public interface TallyContract {
  Tally tally();

  @Test
  default void nothing_was_counted_at_first() {
    assertThat(tally().figures(Demo.ORG).counts()).isEmpty();
    assertThat(tally().figures(Demo.ORG).recent()).isEmpty();
  }

  @Test
  default void counts_that_race_all_count() {
    AtOnce.each(
        20,
        i -> {
          tally().count(Demo.ORG, "set_appointment", "taken");
          return i;
        });
    tally().count(Demo.ORG, "set_appointment", "repeated");

    assertThat(tally().figures(Demo.ORG).counts())
        .extracting(Tally.Count::tool, Tally.Count::result, Tally.Count::times)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("set_appointment", "taken", 20L),
            org.assertj.core.groups.Tuple.tuple("set_appointment", "repeated", 1L));
  }

  @Test
  default void organisations_are_counted_apart() {
    tally().count(new OrgId("org_other"), "set_appointment", "taken");

    assertThat(tally().figures(Demo.ORG).counts()).isEmpty();
  }
}
