package frontdesk.people;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.accounts.Secret;
import frontdesk.people.AccountIssuer.Question;
import frontdesk.people.PendingSignIns.Pending;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets members in whom another issuer knows. Nobody becomes a member by it but whoever follows a
 * link to join by, and a member's account is theirs by such a link, by one to choose another
 * password, or by an address that the issuer answers for.
 */
public final class SignInElsewhere {
  /** Long enough to find one's second factor. */
  public static final Duration LASTS = Duration.ofMinutes(10);

  /** No password is known by the empty text. */
  private static final String NO_PASSWORD = "";

  private final AccountIssuer issuer;
  private final PendingSignIns pending;
  private final MemberAccounts accounts;
  private final Members members;
  private final PasswordLinks links;
  private final SignIn signIn;
  private final Clock clock;

  public SignInElsewhere(
      AccountIssuer issuer,
      PendingSignIns pending,
      MemberAccounts accounts,
      Members members,
      PasswordLinks links,
      SignIn signIn,
      Clock clock) {
    this.issuer = issuer;
    this.pending = pending;
    this.accounts = accounts;
    this.members = members;
    this.links = links;
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * Where the browser is sent.
   *
   * @param browser what it holds; no other can come back
   * @param link by which somebody joins, or a member chooses how to sign in from now on; empty: a
   *     member signs in
   */
  public URI begin(OrgId org, String browser, Optional<PersonalToken> link) {
    PersonalToken state = PersonalToken.random(org);
    Question question = new Question(state.text(), Secret.random(), Secret.random());
    Instant now = clock.instant();
    pending.put(
        new Pending(
            org,
            state.digest(),
            Proof.Digest.of(browser),
            question.verifier(),
            question.nonce(),
            link.map(PersonalToken::digest),
            now.plus(LASTS)),
        now);
    return issuer.address(question);
  }

  /** Empty if it is nobody who may come in. */
  public Optional<Begun> end(PersonalToken state, String browser, String code) {
    return pending
        .take(state.org(), state.digest(), Proof.Digest.of(browser), clock.instant())
        .flatMap(
            one ->
                issuer
                    .redeem(code, new Question(state.text(), one.nonce(), one.verifier()))
                    .flatMap(account -> member(one, account)))
        .map(signIn::begin);
  }

  private Optional<Member> member(Pending asked, Account account) {
    Optional<Member> known = accounts.of(asked.org(), account);
    if (known.isPresent()) {
      return known;
    }
    return asked.link().isPresent()
        ? byLink(asked.org(), asked.link().get(), account)
        : byAddress(asked.org(), account);
  }

  private Optional<Member> byLink(OrgId org, Proof.Digest link, Account account) {
    return joined(org, link, account).or(() -> chosen(org, link, account));
  }

  // The link says who they are. It is used up first: of two who follow it one gets through.
  private Optional<Member> chosen(OrgId org, Proof.Digest link, Account account) {
    return links
        .choose(org, link, NO_PASSWORD, clock.instant())
        .filter(one -> accounts.know(org, one.id(), account));
  }

  // An address that the issuer does not answer for may be anybody's.
  private Optional<Member> byAddress(OrgId org, Account account) {
    return account
        .email()
        .filter(any -> account.vouched())
        .flatMap(email -> members.find(org, email))
        .map(Members.Known::member)
        .filter(member -> accounts.know(org, member.id(), account));
  }

  // The link says that they may join; that the address is theirs is not needed for it.
  private Optional<Member> joined(OrgId org, Proof.Digest link, Account account) {
    Instant now = clock.instant();
    Optional<Member> member =
        members
            .link(org, link, now)
            .flatMap(
                what ->
                    account
                        .email()
                        .map(email -> JoinOrganisation.member(what, name(account), email, now)));
    return member
        .filter(one -> members.join(link, one, NO_PASSWORD, now) == Members.Joining.JOINED)
        .filter(one -> accounts.know(org, one.id(), account));
  }

  private static String name(Account account) {
    return Member.isName(account.name())
        ? account.name().strip()
        : account.email().map(email -> email.value()).orElse("");
  }
}
