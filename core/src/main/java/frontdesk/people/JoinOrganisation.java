package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.accounts.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a member of whoever follows a link, and signs them in. */
public final class JoinOrganisation {
  /** Longer than what is guessed by trying; words that come to mind make it easily. */
  public static final int SHORTEST_PASSWORD = 12;

  /** Beyond every password manager's; hashing takes longer for what is longer. */
  public static final int LONGEST_PASSWORD = 200;

  /** Of 256 bits; as few as tell people of one organisation apart for ever. */
  private static final int ID_LENGTH = 16;

  private final Members members;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Clock clock;

  public JoinOrganisation(Members members, Passwords passwords, SignIn signIn, Clock clock) {
    this.members = members;
    this.passwords = passwords;
    this.signIn = signIn;
    this.clock = clock;
  }

  /** What somebody wrote of themselves. */
  public record Wish(String name, String email, String password) {
    /** Personal data: not printed. */
    @Override
    public String toString() {
      return "Wish[***]";
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Joined(Begun begun) implements Outcome {}

    record NoSuchLink() implements Outcome {}

    /** Nothing changed, and the link still works. */
    record NotSo(Problem problem) implements Outcome {}
  }

  /** What has to be written otherwise. */
  public enum Problem {
    NAME,
    EMAIL,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    ALREADY_THERE
  }

  /** What a link is for; empty if it does not work, or not any more. */
  public Optional<JoinLink> link(PersonalToken token) {
    return members.link(token.org(), token.digest(), clock.instant());
  }

  public Outcome join(PersonalToken token, Wish wish) {
    Optional<JoinLink> link = link(token);
    if (link.isEmpty()) {
      return new Outcome.NoSuchLink();
    }
    Optional<EmailAddress> email = EmailAddress.parse(wish.email());
    Optional<Problem> problem = problem(wish, email);
    return problem.isPresent()
        ? new Outcome.NotSo(problem.get())
        : join(
            token,
            member(link.get(), wish.name().strip(), email.orElseThrow(), clock.instant()),
            wish.password());
  }

  private static Optional<Problem> problem(Wish wish, Optional<EmailAddress> email) {
    if (!Member.isName(wish.name().strip())) {
      return Optional.of(Problem.NAME);
    }
    if (email.isEmpty()) {
      return Optional.of(Problem.EMAIL);
    }
    return wrongPassword(wish.password());
  }

  static Optional<Problem> wrongPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      return Optional.of(Problem.PASSWORD_TOO_SHORT);
    }
    return password.length() > LONGEST_PASSWORD
        ? Optional.of(Problem.PASSWORD_TOO_LONG)
        : Optional.empty();
  }

  static Member member(JoinLink link, String name, EmailAddress email, Instant now) {
    return new Member(
        link.org(),
        Secret.random().substring(0, ID_LENGTH),
        email,
        name,
        link.role(),
        link.host(),
        now);
  }

  private Outcome join(PersonalToken token, Member member, String password) {
    return switch (members.join(
        token.digest(), member, passwords.hashed(password), clock.instant())) {
      case JOINED -> new Outcome.Joined(signIn.begin(member));
      case NO_SUCH_LINK -> new Outcome.NoSuchLink();
      case ALREADY_THERE -> new Outcome.NotSo(Problem.ALREADY_THERE);
    };
  }
}
