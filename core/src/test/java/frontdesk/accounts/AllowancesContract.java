package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.Test;

/** What every {@link Allowances} promises. */
public interface AllowancesContract {
  Allowances allowances();

  /** Lets the present span of time be over. */
  void nextSpan();

  @Test
  default void there_are_as_many_as_there_are_and_then_none() {
    assertThat(allowances().take(Demo.ORG, "a", 4, 10).many()).isEqualTo(4);
    assertThat(allowances().take(Demo.ORG, "a", 4, 10).many()).isEqualTo(4);
    assertThat(allowances().take(Demo.ORG, "a", 4, 10).many()).isEqualTo(2);
    assertThat(allowances().take(Demo.ORG, "a", 4, 10).many()).isZero();
    assertThat(allowances().take(Demo.ORG, "a", 4, 10).until()).isPositive();
  }

  // J24
  @Test
  default void each_key_has_its_own() {
    allowances().take(Demo.ORG, "a", 10, 10);

    assertThat(allowances().take(Demo.ORG, "b", 1, 10).many()).isEqualTo(1);
    assertThat(allowances().take(new OrgId("org_other"), "a", 1, 10).many()).isEqualTo(1);
  }

  @Test
  default void in_the_next_span_there_are_new_ones() {
    allowances().take(Demo.ORG, "a", 10, 10);

    nextSpan();

    assertThat(allowances().take(Demo.ORG, "a", 1, 10).many()).isEqualTo(1);
  }

  @Test
  default void those_who_take_at_once_get_no_more_than_there_is() {
    assertThat(
            AtOnce.each(20, i -> allowances().take(Demo.ORG, "a", 3, 31).many()).stream()
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(31);
  }
}
