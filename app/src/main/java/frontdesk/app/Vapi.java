package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.accounts.CallPasses;
import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.front.ListAssistants;
import frontdesk.adapters.vapi.front.NoAccount;
import frontdesk.adapters.vapi.front.OwnAssistants;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.http.Handler;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Lines;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** What is asked of Vapi while the server runs, wired once. */
final class Vapi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Function<Principal, Handler> assistants;
  private final Function<Principal, Handler> webCall;
  private final Runnable close;

  private Vapi(
      Function<Principal, Handler> assistants,
      Function<Principal, Handler> webCall,
      Runnable close) {
    this.assistants = assistants;
    this.webCall = webCall;
    this.close = close;
  }

  /** With the account that is set; without one, the routes say so. */
  static Vapi of(
      Settings settings,
      Ways ways,
      Lines lines,
      CallPasses passes,
      Clock clock,
      CrashPoints points) {
    return settings
        .vapi()
        .account()
        .map(account -> with(account, ways, lines, passes, clock, points))
        .orElseGet(
            () ->
                new Vapi(
                    asking -> NoAccount.assistants(), asking -> NoAccount.webCall(), () -> {}));
  }

  private static Vapi with(
      VapiAccount account,
      Ways ways,
      Lines lines,
      CallPasses passes,
      Clock clock,
      CrashPoints points) {
    ExecutorService callbacks = Threads.forCallbacks();
    VapiHttp http =
        new VapiHttp(
            account, CallPoints.told(new JdkHttpTransport(CONNECT, callbacks), points), clock);
    return new Vapi(
        asking -> new ListAssistants(http, own(lines, asking), ListAssistants.PATIENCE),
        asking ->
            new StartWebCall(
                http, ways.pages(asking), own(lines, asking), passes, StartWebCall.PATIENCE),
        callbacks::shutdown);
  }

  // The account is the operator's, whose organisation is the first one.
  private static OwnAssistants own(Lines lines, Principal asking) {
    return asking.org().equals(Demo.ORG)
        ? OwnAssistants.ALL
        : OwnAssistants.of(lines, asking.org());
  }

  Function<Principal, Handler> assistants() {
    return assistants;
  }

  Function<Principal, Handler> webCall() {
    return webCall;
  }

  @Override
  public void close() {
    close.run();
  }
}
