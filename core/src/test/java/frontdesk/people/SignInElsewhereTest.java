package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.SettableClock;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInElsewhereTest {
  private static final String BROWSER = "what the browser holds";
  private static final EmailAddress JANE = new EmailAddress("jane@example.com");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryPeople people = new InMemoryPeople();
  private final Passwords passwords = new QuickPasswords();
  private final SignIn signIn = new SignIn(people, people, passwords, clock);
  private Account told = account("subject-1", JANE, true);
  private String state = "";
  private final SignInElsewhere elsewhere =
      new SignInElsewhere(new OneAccount(), people, people, people, people, signIn, clock);

  /** Says the same of whoever brings its code. */
  private final class OneAccount implements AccountIssuer {
    @Override
    public URI address(Question question) {
      state = question.state();
      return URI.create("https://issuer.example/");
    }

    @Override
    public Optional<Account> redeem(String code, Question question) {
      return Optional.of(told).filter(any -> code.equals("right"));
    }
  }

  private static Account account(String subject, EmailAddress email, boolean vouched) {
    return new Account("https://issuer.example", subject, "Jane", Optional.of(email), vouched);
  }

  private void janeJoined() {
    PersonalToken token = new InviteMember(people, clock).first(Demo.ORG).orElseThrow();
    new JoinOrganisation(people, passwords, signIn, clock)
        .join(token, new JoinOrganisation.Wish("Jane", JANE.value(), "correct horse battery"));
  }

  private Optional<Begun> came(Optional<PersonalToken> link) {
    elsewhere.begin(Demo.ORG, BROWSER, link);
    return back(BROWSER, "right");
  }

  private Optional<Begun> back(String browser, String code) {
    return elsewhere.end(PersonalToken.parse(state).orElseThrow(), browser, code);
  }

  @Test
  void a_member_whose_address_the_issuer_answers_for_is_signed_in() {
    janeJoined();

    Begun begun = came(Optional.empty()).orElseThrow();

    assertThat(signIn.who(begun.token())).map(Member::email).contains(JANE);
  }

  @Test
  void an_address_that_nobody_answers_for_is_nobodys() {
    janeJoined();
    told = account("subject-1", JANE, false);

    assertThat(came(Optional.empty())).isEmpty();
  }

  @Test
  void nobody_becomes_a_member_by_it() {
    janeJoined();
    told = account("subject-2", new EmailAddress("john@example.com"), true);

    assertThat(came(Optional.empty())).isEmpty();
    assertThat(people.all(Demo.ORG)).hasSize(1);
  }

  @Test
  void from_the_first_time_on_it_is_the_account_that_counts_and_not_the_address() {
    janeJoined();
    came(Optional.empty());
    told = account("subject-1", new EmailAddress("married@example.com"), false);
    assertThat(came(Optional.empty())).isPresent();

    told = account("subject-2", JANE, true);
    assertThat(came(Optional.empty())).isEmpty();
  }

  @Test
  void whoever_has_a_link_joins_with_the_account_once() {
    told = account("subject-1", JANE, false);
    PersonalToken link = new InviteMember(people, clock).first(Demo.ORG).orElseThrow();

    assertThat(came(Optional.of(link)).map(Begun::member).map(Member::role)).contains(Role.OWNER);

    told = account("subject-2", new EmailAddress("john@example.com"), true);
    assertThat(came(Optional.of(link))).isEmpty();
    assertThat(signIn.signIn(Demo.ORG, JANE, "")).isEmpty();
  }

  private PersonalToken reset() {
    String jane = people.all(Demo.ORG).get(0).id();
    return new ResetPassword(people, passwords, signIn, clock).reset(Demo.ORG, jane).orElseThrow();
  }

  @Test
  void a_member_who_was_given_a_link_comes_by_the_account_from_now_on_and_by_no_password() {
    janeJoined();
    told = account("subject-1", new EmailAddress("anything@example.com"), false);
    PersonalToken link = reset();

    assertThat(came(Optional.of(link)).map(Begun::member).map(Member::email)).contains(JANE);

    assertThat(came(Optional.empty()).map(Begun::member).map(Member::email)).contains(JANE);
    assertThat(signIn.signIn(Demo.ORG, JANE, "correct horse battery")).isEmpty();
    told = account("subject-2", JANE, false);
    assertThat(came(Optional.of(link))).isEmpty();
  }

  @Test
  void whose_sign_in_was_reset_is_not_let_in_by_the_old_account() {
    janeJoined();
    came(Optional.empty());
    told = account("subject-1", JANE, false);
    assertThat(came(Optional.empty())).isPresent();

    reset();

    assertThat(came(Optional.empty())).isEmpty();
  }

  @Test
  void an_answer_counts_once_in_time_and_in_the_browser_that_was_sent() {
    janeJoined();
    elsewhere.begin(Demo.ORG, BROWSER, Optional.empty());
    assertThat(back("another", "right")).isEmpty();
    assertThat(back(BROWSER, "right")).isPresent();
    assertThat(back(BROWSER, "right")).isEmpty();

    elsewhere.begin(Demo.ORG, BROWSER, Optional.empty());
    assertThat(back(BROWSER, "wrong")).isEmpty();
    elsewhere.begin(Demo.ORG, BROWSER, Optional.empty());
    clock.advance(SignInElsewhere.LASTS);
    assertThat(List.of(back(BROWSER, "right"))).containsOnly(Optional.empty());
  }
}
