package frontdesk.adapters.graph;

import frontdesk.Deadline;
import frontdesk.accounts.Consent;
import frontdesk.accounts.ConsentProblem;
import frontdesk.accounts.MailboxAccount;
import frontdesk.accounts.PendingConsent;
import frontdesk.http.JdkHttpTransport;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Microsoft's sign-in service, and a look whether there is a mailbox behind the account. */
public final class MicrosoftConsent implements Consent {
  private final MicrosoftSettings settings;
  private final SignIn signIn;
  private final MailboxCheck mailboxes;
  private final Clock clock;

  public MicrosoftConsent(MicrosoftSettings settings, JdkHttpTransport transport, Clock clock) {
    this.settings = settings;
    this.signIn = new SignIn(settings, transport);
    this.mailboxes = new MailboxCheck(new GraphHttp(settings.graph(), transport), clock);
    this.clock = clock;
  }

  /** What an error means that a browser brought in place of a code. */
  public static ConsentProblem problem(String error, String description) {
    return SignInReply.problem(error, SignInReply.numberIn(description))
        .orElse(ConsentProblem.EXPIRED);
  }

  @Override
  public URI address(PendingConsent pending) {
    return ConsentAddress.of(settings, pending);
  }

  @Override
  public Answer redeem(String code, PendingConsent pending) {
    SignInAnswer answer = signIn.redeem(code, pending.verifier());
    return answer instanceof SignInAnswer.Granted granted && !answers(granted, pending)
        ? new Answer.Refused(ConsentProblem.NOT_ASKED)
        : answer(answer);
  }

  // Otherwise a code that was stolen from another sign-in could be brought here.
  private boolean answers(SignInAnswer.Granted granted, PendingConsent pending) {
    return granted.who().answers(settings.clientId(), pending.nonce());
  }

  @Override
  public Answer takeOver(String refreshToken) {
    return answer(signIn.takeOver(refreshToken));
  }

  private Answer answer(SignInAnswer answer) {
    return answer instanceof SignInAnswer.Granted granted
        ? answer(granted)
        : new Answer.Refused(((SignInAnswer.Refused) answer).why());
  }

  private Answer answer(SignInAnswer.Granted granted) {
    Tokens tokens = granted.tokens();
    if (!Scopes.permit(tokens.scopes(), Scopes.CALENDAR)) {
      return new Answer.Refused(ConsentProblem.CALENDAR_NOT_PERMITTED);
    }
    Optional<ConsentProblem> problem = mailboxes.problem(tokens, Deadline.in(SignIn.PATIENCE));
    return problem.isPresent()
        ? new Answer.Refused(problem.get())
        : new Answer.Granted(
            account(granted), tokens.text(), clock.instant().plus(granted.lifetime()));
  }

  private static MailboxAccount account(SignInAnswer.Granted granted) {
    boolean maySendMail = Scopes.permit(granted.tokens().scopes(), Scopes.MAIL);
    return new MailboxAccount(granted.who().subject(), granted.who().email(), maySendMail);
  }
}
