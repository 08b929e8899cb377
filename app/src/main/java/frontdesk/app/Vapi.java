package frontdesk.app;

import frontdesk.accounts.CallPasses;
import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.front.ListAssistants;
import frontdesk.adapters.vapi.front.NoAccount;
import frontdesk.adapters.vapi.front.OwnAssistants;
import frontdesk.adapters.vapi.front.StartWebCall;
import frontdesk.adapters.vapi.rest.VapiAccount;
import frontdesk.adapters.vapi.rest.VapiHttp;
import frontdesk.app.settings.Settings;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiLines;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Lines;
import java.util.List;
import java.util.function.Function;

/** The routes that ask Vapi something while the server runs. */
record Vapi(
    Settings settings,
    Function<Principal, Handler> assistants,
    Function<Principal, Handler> webCall)
    implements RouteGroup {

  /** With the account that is set; without one, the routes say so. */
  static Vapi of(Ground ground, Ways ways, CallPasses passes) {
    Settings settings = ground.settings();
    return settings
        .vapi()
        .account()
        .map(account -> with(account, ground, ways, passes))
        .orElseGet(
            () ->
                new Vapi(
                    settings, asking -> NoAccount.assistants(), asking -> NoAccount.webCall()));
  }

  private static Vapi with(VapiAccount account, Ground ground, Ways ways, CallPasses passes) {
    VapiHttp http = new VapiHttp(account, ground.transport(), ground.clock());
    Lines lines = new JdbiLines(ground.jdbi());
    return new Vapi(
        ground.settings(),
        asking -> new ListAssistants(http, own(lines, asking), ListAssistants.PATIENCE),
        asking ->
            new StartWebCall(
                http, ways.pages(asking), own(lines, asking), passes, StartWebCall.PATIENCE));
  }

  // The account is the operator's, whose organisation is the first one.
  private static OwnAssistants own(Lines lines, Principal asking) {
    return asking.org().equals(Demo.ORG)
        ? OwnAssistants.ALL
        : OwnAssistants.of(lines, asking.org());
  }

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(
        new Route("GET", "/vapi/assistants", doors.ofHost().to(assistants)),
        new Route("POST", "/call/web", doors.ofHost().to(this::fromPage)));
  }

  // While it is open, LocalDoor looks at the page itself.
  private Handler fromPage(Principal asking) {
    Handler inner = webCall.apply(asking);
    return Doors.isOpenTo(asking) ? inner : new ListedPages(settings.origins(), inner);
  }
}
