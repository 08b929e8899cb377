package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.JoinOrganisation.Outcome;
import frontdesk.people.JoinOrganisation.Problem;
import frontdesk.people.JoinOrganisation.Wish;
import frontdesk.scheduling.Demo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String PASSWORD = "correct horse battery";
  private static final EmailAddress JANE = new EmailAddress("jane@example.com");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryPeople people = new InMemoryPeople();
  private final Passwords passwords = new QuickPasswords();
  private final SignIn signIn = new SignIn(people, people, passwords, clock);
  private final InviteMember invite = new InviteMember(people, clock);
  private final JoinOrganisation join = new JoinOrganisation(people, passwords, signIn, clock);

  private Outcome joined(PersonalToken token, String email, String password) {
    return join.join(token, new Wish(" Jane ", email, password));
  }

  private Begun first() {
    PersonalToken token = invite.first(Demo.ORG).orElseThrow();
    return ((Outcome.Joined) joined(token, "Jane@Example.com", PASSWORD)).begun();
  }

  @Test
  void the_first_person_joins_as_owner_and_is_signed_in() {
    Begun begun = first();

    assertThat(begun.member().role()).isEqualTo(Role.OWNER);
    assertThat(begun.member().name()).isEqualTo("Jane");
    assertThat(signIn.who(begun.token())).contains(begun.member());
    assertThat(invite.first(Demo.ORG)).isEmpty();
  }

  @Test
  void a_manager_is_one_hosts() {
    UserId pete = Demo.propertyManager().id();
    PersonalToken token = invite.invite(Demo.ORG, Role.MANAGER, Optional.of(pete));

    Begun begun = ((Outcome.Joined) joined(token, "pete@example.com", PASSWORD)).begun();

    assertThat(begun.member().principal().host()).contains(pete);
  }

  @Test
  void who_knows_the_password_gets_another_session_and_all_others_none() {
    Begun before = first();

    Begun again = signIn.signIn(Demo.ORG, JANE, PASSWORD).orElseThrow();

    assertThat(again.token()).isNotEqualTo(before.token());
    assertThat(signIn.signIn(Demo.ORG, JANE, "wrong")).isEmpty();
    assertThat(signIn.signIn(Demo.ORG, new EmailAddress("nobody@example.com"), PASSWORD)).isEmpty();
  }

  @Test
  void who_signs_out_is_nobody() {
    Begun begun = first();

    signIn.signOut(begun.token());

    assertThat(signIn.who(begun.token())).isEmpty();
  }

  @Test
  void what_cannot_be_is_said_and_the_link_still_works() {
    PersonalToken token = invite.first(Demo.ORG).orElseThrow();

    assertThat(joined(token, "no address", PASSWORD)).isEqualTo(new Outcome.NotSo(Problem.EMAIL));
    assertThat(joined(token, "jane@example.com", "eleven char"))
        .isEqualTo(new Outcome.NotSo(Problem.PASSWORD_TOO_SHORT));
    assertThat(joined(token, "jane@example.com", "x".repeat(201)))
        .isEqualTo(new Outcome.NotSo(Problem.PASSWORD_TOO_LONG));
    assertThat(join.join(token, new Wish("  ", "jane@example.com", PASSWORD)))
        .isEqualTo(new Outcome.NotSo(Problem.NAME));
    assertThat(joined(token, "jane@example.com", PASSWORD)).isInstanceOf(Outcome.Joined.class);
  }

  @Test
  void a_link_is_for_a_day() {
    PersonalToken token = invite.first(Demo.ORG).orElseThrow();
    clock.advance(InviteMember.LASTS);

    assertThat(joined(token, "jane@example.com", PASSWORD)).isEqualTo(new Outcome.NoSuchLink());
  }

  @Test
  void a_token_is_read_as_it_was_written_and_never_printed() {
    PersonalToken token = PersonalToken.random(Demo.ORG);

    assertThat(PersonalToken.parse(token.text())).contains(token);
    assertThat(PersonalToken.parse("")).isEmpty();
    assertThat(PersonalToken.parse(".secret")).isEmpty();
    assertThat(token.toString()).doesNotContain(token.text());
  }
}
