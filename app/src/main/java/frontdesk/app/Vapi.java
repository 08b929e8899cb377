package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.front.ListAssistants;
import frontdesk.adapters.vapi.front.NoAccount;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.http.Handler;
import frontdesk.http.JdkHttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** What is asked of Vapi while the server runs, wired once. */
final class Vapi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Handler assistants;
  private final Function<Principal, Handler> webCall;
  private final Runnable close;

  private Vapi(Handler assistants, Function<Principal, Handler> webCall, Runnable close) {
    this.assistants = assistants;
    this.webCall = webCall;
    this.close = close;
  }

  /** With the account that is set; without one, the routes say so. */
  static Vapi of(Settings settings, UsualHosts usual, Clock clock, CrashPoints points) {
    return settings
        .vapi()
        .account()
        .map(account -> with(account, usual, clock, points))
        .orElseGet(() -> new Vapi(NoAccount.assistants(), asking -> NoAccount.webCall(), () -> {}));
  }

  private static Vapi with(VapiAccount account, UsualHosts usual, Clock clock, CrashPoints points) {
    ExecutorService callbacks = Threads.forCallbacks();
    VapiHttp http =
        new VapiHttp(
            account, CallPoints.told(new JdkHttpTransport(CONNECT, callbacks), points), clock);
    return new Vapi(
        new ListAssistants(http, ListAssistants.PATIENCE),
        asking ->
            new StartWebCall(http, asking.org(), usual.atPhone(asking).id(), StartWebCall.PATIENCE),
        callbacks::shutdown);
  }

  Handler assistants() {
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
