package frontdesk.adapters.graph;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.SilentParameters;
import frontdesk.Deadline;
import frontdesk.Unavailable;
import frontdesk.accounts.ConsentProblem;
import frontdesk.http.JdkHttpTransport;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/**
 * The sign-in service, by msal4j: one application for each operation, because its cache is one
 * host's. Every method throws {@link Unavailable} when the service does not answer.
 *
 * <p>msal4j's exceptions quote the service, so none of them leaves this class.
 */
final class SignIn {
  /**
   * It answers within a second. A caller's tool call ends sooner still and says so; this is for
   * whoever has more time, such as a host's browser.
   */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
  private static final ExecutorService HERE = new CallingThread();

  private final MicrosoftSettings settings;
  private final JdkHttpTransport transport;

  SignIn(MicrosoftSettings settings, JdkHttpTransport transport) {
    this.settings = settings;
    this.transport = transport;
  }

  /** Something that msal4j does. */
  @FunctionalInterface
  private interface Exchange {
    CompletableFuture<IAuthenticationResult> with(ConfidentialClientApplication application)
        throws MalformedURLException;
  }

  SignInAnswer redeem(String code, String verifier) {
    AuthorizationCodeParameters parameters =
        AuthorizationCodeParameters.builder(code, settings.redirect())
            .scopes(Scopes.ALL)
            .codeVerifier(verifier)
            .build();
    return answer(Deadline.in(PATIENCE), app -> app.acquireToken(parameters));
  }

  SignInAnswer takeOver(String refreshToken) {
    RefreshTokenParameters parameters =
        RefreshTokenParameters.builder(Scopes.EARLIER, refreshToken).build();
    return answer(Deadline.in(PATIENCE), app -> app.acquireToken(parameters));
  }

  /** New tokens for old ones, even if those are still good; no later than the deadline. */
  SignInAnswer renew(Tokens tokens, Deadline deadline) {
    return answer(earlier(deadline), app -> silently(app, tokens));
  }

  private static Deadline earlier(Deadline deadline) {
    return deadline.remaining().compareTo(PATIENCE) < 0 ? deadline : Deadline.in(PATIENCE);
  }

  private static CompletableFuture<IAuthenticationResult> silently(
      ConfidentialClientApplication app, Tokens tokens) throws MalformedURLException {
    app.tokenCache().deserialize(tokens.cache());
    Iterator<IAccount> account = app.getAccounts().join().iterator();
    if (!account.hasNext()) {
      return CompletableFuture.failedFuture(new NoSuchElementException("the cache has no account"));
    }
    Set<String> scopes = Scopes.ofGraph(tokens.scopes());
    // Forced, because we decided by our clock that it is time, and msal4j would ask its own.
    return app.acquireTokenSilently(
        SilentParameters.builder(scopes, account.next()).forceRefresh(true).build());
  }

  private SignInAnswer answer(Deadline deadline, Exchange exchange) {
    SignInHttp http = new SignInHttp(transport, settings.login(), deadline);
    try {
      ConfidentialClientApplication application = application(http);
      return granted(application, exchange.with(application).join(), http);
    } catch (CompletionException | MsalException | MalformedURLException quotesTheService) {
      return refused(http);
    }
  }

  private ConfidentialClientApplication application(SignInHttp http) throws MalformedURLException {
    return ConfidentialClientApplication.builder(
            settings.clientId(), ClientCredentialFactory.createFromSecret(settings.clientSecret()))
        .authority(MicrosoftSettings.LOGIN + "/" + settings.tenant() + "/")
        // The authority is Microsoft's own and written above; there is nothing to find out.
        .instanceDiscovery(false)
        // A code or token that was sent may have been used up; we decide what is tried again.
        .disableInternalRetries()
        .executorService(HERE)
        .httpClient(http)
        .build();
  }

  private static SignInAnswer granted(
      ConfidentialClientApplication application, IAuthenticationResult result, SignInHttp http) {
    SignInReply reply = http.reply().orElseThrow(SignIn::unavailable);
    if (result.account() == null) {
      // Without an account msal4j would never find the refresh token again.
      throw unavailable();
    }
    Tokens tokens =
        new Tokens(
            result.accessToken(),
            Optional.ofNullable(result.scopes()).orElse(""),
            application.tokenCache().serialize());
    IdToken who = reply.who().orElseThrow(SignIn::unavailable);
    return new SignInAnswer.Granted(tokens, reply.lifetime(), who);
  }

  private static SignInAnswer refused(SignInHttp http) {
    if (!http.asked()) {
      // There was no refresh token to ask with.
      return new SignInAnswer.Refused(ConsentProblem.EXPIRED, "");
    }
    SignInReply reply = http.reply().orElseThrow(SignIn::unavailable);
    ConsentProblem why = reply.problem().orElseThrow(SignIn::unavailable);
    if (why == ConsentProblem.OUR_REGISTRATION) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Microsoft refuses this server''s registration (client id, secret, tenant or redirect"
              + " URI): AADSTS{0}",
          reply.number());
    }
    return new SignInAnswer.Refused(why, reply.number());
  }

  private static Unavailable unavailable() {
    return new Unavailable("Microsoft's sign-in service did not answer");
  }
}
