package frontdesk.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.assistants.DialledNumbers.Answered;
import frontdesk.scheduling.Demo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DialledNumbers} promises. The store knows the organisation of {@link Demo}. */
public interface DialledNumbersContract {
  DialledNumbers numbers();

  private static DialledNumber number(String written) {
    return DialledNumber.of(written).orElseThrow();
  }

  @Test
  default void a_registered_number_has_its_assistant_however_it_is_written() {
    DialledNumbers numbers = numbers();
    numbers.register(Demo.ORG, new Answered(number("+1 312 555 0123"), "assistant-1"));

    assertThat(numbers.assistant(Demo.ORG, List.of(number("(312) 555-0123"))))
        .contains("assistant-1");
    assertThat(numbers.assistant(Demo.ORG, List.of(number("+13125550199")))).isEmpty();
    assertThat(numbers.assistant(Demo.ORG, List.of())).isEmpty();
  }

  @Test
  default void the_first_that_is_registered_counts() {
    DialledNumbers numbers = numbers();
    numbers.register(Demo.ORG, new Answered(number("+13125550123"), "by-number"));
    numbers.register(Demo.ORG, new Answered(number("phone-id-1"), "by-id"));

    assertThat(
            numbers.assistant(
                Demo.ORG,
                List.of(number("+13125550199"), number("phone-id-1"), number("+13125550123"))))
        .contains("by-id");
  }

  @Test
  default void the_later_registration_stays() {
    DialledNumbers numbers = numbers();
    numbers.register(Demo.ORG, new Answered(number("+13125550123"), "first"));
    numbers.register(Demo.ORG, new Answered(number("+13125550123"), "second"));

    assertThat(numbers.all(Demo.ORG))
        .containsExactly(new Answered(number("+13125550123"), "second"));
  }

  @Test
  default void a_forgotten_one_has_none() {
    DialledNumbers numbers = numbers();
    numbers.register(Demo.ORG, new Answered(number("+13125550123"), "first"));

    assertThat(numbers.forget(Demo.ORG, number("+13125550123"))).isTrue();
    assertThat(numbers.forget(Demo.ORG, number("+13125550123"))).isFalse();
    assertThat(numbers.all(Demo.ORG)).isEmpty();
  }

  @Test
  default void another_organisations_numbers_are_not_ones_own() {
    DialledNumbers numbers = numbers();
    numbers.register(Demo.ORG, new Answered(number("+13125550123"), "first"));

    assertThat(numbers.assistant(new OrgId("org_other"), List.of(number("+13125550123"))))
        .isEmpty();
  }
}
