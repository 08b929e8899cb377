package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.SettableClock;
import frontdesk.people.JoinOrganisation.Problem;
import frontdesk.people.ResetPassword.Outcome;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResetPasswordTest {
  private static final EmailAddress JANE = new EmailAddress("jane@example.com");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryPeople people = new InMemoryPeople();
  private final Passwords passwords = new QuickPasswords();
  private final SignIn signIn = new SignIn(people, people, passwords, clock);
  private final ResetPassword reset = new ResetPassword(people, passwords, signIn, clock);
  private String jane = "";

  @BeforeEach
  void joined() {
    PersonalToken token = new InviteMember(people, clock).first(Demo.ORG).orElseThrow();
    new JoinOrganisation(people, passwords, signIn, clock)
        .join(token, new JoinOrganisation.Wish("Jane", JANE.value(), "the old password"));
    jane = people.find(Demo.ORG, JANE).orElseThrow().member().id();
  }

  private PersonalToken link() {
    return reset.reset(Demo.ORG, jane).orElseThrow();
  }

  @Test
  void whoever_follows_the_link_signs_in_with_the_new_password_from_then_on() {
    PersonalToken link = link();
    assertThat(signIn.signIn(Demo.ORG, JANE, "the old password")).isEmpty();

    assertThat(reset.choose(link, "another password")).isInstanceOf(Outcome.Chosen.class);

    assertThat(signIn.signIn(Demo.ORG, JANE, "another password")).isPresent();
    assertThat(reset.choose(link, "a third password")).isEqualTo(new Outcome.NoSuchLink());
  }

  @Test
  void what_is_no_password_leaves_the_link_as_it_is() {
    PersonalToken link = link();

    assertThat(reset.choose(link, "too short"))
        .isEqualTo(new Outcome.NotSo(Problem.PASSWORD_TOO_SHORT));
    assertThat(reset.choose(link, "x".repeat(201)))
        .isEqualTo(new Outcome.NotSo(Problem.PASSWORD_TOO_LONG));

    assertThat(reset.whose(link)).isPresent();
  }

  @Test
  void a_link_works_for_a_day() {
    PersonalToken link = link();
    clock.advance(ResetPassword.LASTS);

    assertThat(reset.whose(link)).isEmpty();
    assertThat(reset.choose(link, "another password")).isEqualTo(new Outcome.NoSuchLink());
  }

  @Test
  void nobody_else_is_reset() {
    assertThat(reset.reset(Demo.ORG, "nobody")).isEmpty();
  }
}
