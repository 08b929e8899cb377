package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.people.JoinOrganisation.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Makes links by which members choose another password, and takes what they choose. */
public final class ResetPassword {
  /** As for a link to join by: told in the evening, followed in the morning. */
  public static final Duration LASTS = InviteMember.LASTS;

  private final PasswordLinks links;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Clock clock;

  public ResetPassword(PasswordLinks links, Passwords passwords, SignIn signIn, Clock clock) {
    this.links = links;
    this.passwords = passwords;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What came of what somebody chose. */
  public sealed interface Outcome {
    record Chosen(Begun begun) implements Outcome {}

    record NoSuchLink() implements Outcome {}

    /** Nothing changed, and the link still works. */
    record NotSo(Problem problem) implements Outcome {}
  }

  /** Empty if there is no such member; else the old password is wrong from now on. */
  public Optional<PersonalToken> reset(OrgId org, String id) {
    return link(links, org, id, clock);
  }

  /** The same for whoever takes no passwords. */
  public static Optional<PersonalToken> link(
      PasswordLinks links, OrgId org, String id, Clock clock) {
    PersonalToken token = PersonalToken.random(org);
    return links.reset(org, id, token.digest(), clock.instant().plus(LASTS))
        ? Optional.of(token)
        : Optional.empty();
  }

  /** Whose it is; empty if it does not work, or not any more. */
  public Optional<Member> whose(PersonalToken token) {
    return links.whose(token.org(), token.digest(), clock.instant());
  }

  /** Keeps it and signs them in. */
  public Outcome choose(PersonalToken token, String password) {
    Optional<Problem> problem = JoinOrganisation.wrongPassword(password);
    if (whose(token).isEmpty()) {
      return new Outcome.NoSuchLink();
    }
    return problem.isPresent()
        ? new Outcome.NotSo(problem.get())
        : links
            .choose(token.org(), token.digest(), passwords.hashed(password), clock.instant())
            .<Outcome>map(member -> new Outcome.Chosen(signIn.begin(member)))
            .orElseGet(Outcome.NoSuchLink::new);
  }
}
