package frontdesk.people;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.audit.Asking;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people in who know their password, and out again. */
public final class SignIn {
  private final Members members;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Clock clock;
  private @Nullable String nobodys;

  public SignIn(Members members, Sessions sessions, Passwords passwords, Clock clock) {
    this.members = members;
    this.sessions = sessions;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Empty if there is nobody of that address, or the password is another. */
  public Optional<Begun> signIn(OrgId org, EmailAddress email, String password) {
    Optional<Members.Known> known = members.find(org, email);
    String kept = known.map(Members.Known::password).orElseGet(this::nobodys);
    boolean right = passwords.matches(password, kept);
    return known.filter(one -> right).map(one -> begin(one.member()));
  }

  /** A session for somebody of whom it is known who they are. */
  Begun begin(Member member) {
    PersonalToken token = PersonalToken.random(member.org());
    return Asking.with(
        member.principal().credential(),
        () -> {
          sessions.begin(member, token.digest(), clock.instant());
          return new Begun(member, token);
        });
  }

  /** Who holds it, if it goes on. */
  public Optional<Member> who(PersonalToken token) {
    return sessions.use(token.org(), token.digest(), clock.instant());
  }

  /** Of these, those that go on, and who holds each; that is no use of them. */
  public Map<Proof.Digest, Member> stillOn(OrgId org, Collection<Proof.Digest> tokens) {
    return sessions.stillOn(org, tokens, clock.instant());
  }

  public void signOut(PersonalToken token) {
    sessions.end(token.org(), token.digest());
  }

  // Compared where nobody has that address, so that the time taken does not tell who has.
  private synchronized String nobodys() {
    String made = nobodys;
    if (made == null) {
      made = passwords.hashed("nobody's");
      nobodys = made;
    }
    return made;
  }
}
