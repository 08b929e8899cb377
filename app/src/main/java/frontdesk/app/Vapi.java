package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.adapters.vapi.front.ListAssistants;
import frontdesk.adapters.vapi.front.NoAccount;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.http.Handler;
import frontdesk.http.JdkHttpTransport;
import frontdesk.scheduling.Demo;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** What is asked of Vapi while the server runs, wired once. */
final class Vapi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final Handler assistants;
  private final Handler webCall;
  private final Runnable close;

  private Vapi(Handler assistants, Handler webCall, Runnable close) {
    this.assistants = assistants;
    this.webCall = webCall;
    this.close = close;
  }

  /** With the account that is set; without one, the routes say so. */
  static Vapi of(Settings settings, Clock clock, CrashPoints points) {
    return settings
        .vapi()
        .account()
        .map(account -> with(account, clock, points))
        .orElseGet(() -> new Vapi(NoAccount.assistants(), NoAccount.webCall(), () -> {}));
  }

  private static Vapi with(VapiAccount account, Clock clock, CrashPoints points) {
    ExecutorService callbacks = Threads.forCallbacks();
    VapiHttp http =
        new VapiHttp(
            account, CallPoints.told(new JdkHttpTransport(CONNECT, callbacks), points), clock);
    return new Vapi(
        new ListAssistants(http, ListAssistants.PATIENCE),
        new StartWebCall(http, Demo.ORG, Demo.propertyManager().id(), StartWebCall.PATIENCE),
        callbacks::shutdown);
  }

  Handler assistants() {
    return assistants;
  }

  Handler webCall() {
    return webCall;
  }

  @Override
  public void close() {
    close.run();
  }
}
