package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.scheduling.Demo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SignIns} promises. The store knows the organisation of {@link Demo}. */
public interface SignInsContract {
  UserId PETE = Demo.propertyManager().id();
  UserId DESK = Demo.intakeDesk().id();

  SignIns signIns();

  @Test
  default void the_first_subject_that_is_registered_counts() {
    signIns().register(Demo.ORG, new SignIn("user_1", PETE));
    signIns().register(Demo.ORG, new SignIn("pete@example.com", DESK));

    assertThat(signIns().host(Demo.ORG, List.of("user_9", "user_1", "pete@example.com")))
        .contains(PETE);
    assertThat(signIns().host(Demo.ORG, List.of("user_9"))).isEmpty();
    assertThat(signIns().host(Demo.ORG, List.of())).isEmpty();
    assertThat(signIns().host(new OrgId("org_other"), List.of("user_1"))).isEmpty();
  }

  @Test
  default void the_later_registration_stays_until_it_is_forgotten() {
    signIns().register(Demo.ORG, new SignIn("user_1", PETE));
    signIns().register(Demo.ORG, new SignIn("user_1", DESK));

    assertThat(signIns().all(Demo.ORG)).containsExactly(new SignIn("user_1", DESK));
    assertThat(signIns().forget(Demo.ORG, "user_1")).isTrue();
    assertThat(signIns().forget(Demo.ORG, "user_1")).isFalse();
    assertThat(signIns().all(Demo.ORG)).isEmpty();
  }

  @Test
  default void nobody_signs_in_as_a_host_who_is_not_there() {
    assertThat(signIns().register(Demo.ORG, new SignIn("user_1", new UserId("nobody")))).isFalse();
    assertThat(signIns().all(Demo.ORG)).isEmpty();
  }
}
