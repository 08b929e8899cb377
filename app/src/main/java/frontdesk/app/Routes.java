package frontdesk.app;

import frontdesk.accounts.CallPasses;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.realtime.ExecutionStats;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.adapters.vapi.front.ListedRentals;
import frontdesk.http.Handler;
import frontdesk.http.SecretGate;
import frontdesk.http.SecretGate.Form;
import frontdesk.http.SharedSecret;
import frontdesk.scheduling.Demo;
import frontdesk.tools.Tally;
import frontdesk.tools.ToolDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every route, and who may use it. */
final class Routes {
  /** A caller hears silence meanwhile; what takes longer goes on in the background. */
  private static final Duration VOICE_BUDGET = Duration.ofMillis(2_500);

  /** With one secret for a door, set by the operator, whoever knows it is this organisation. */
  private static final Principal OPERATOR = new Principal(Demo.ORG, "operator");

  private final Settings settings;
  private final CallPasses passes;
  private final Clock clock;

  private Routes(Settings settings, CallPasses passes, Clock clock) {
    this.settings = settings;
    this.passes = passes;
    this.clock = clock;
  }

  static List<Route> of(
      Settings settings,
      CallPasses passes,
      Clock clock,
      BooleanSupplier ready,
      ToolDesk desk,
      Tally tally,
      Function<Principal, CallMessages> messages,
      CalendarRoutes calendar,
      HostCalendarRoutes hostCalendar,
      CallRoutes calls,
      AppointmentRoutes appointments,
      NoticeRoutes notices,
      Vapi vapi,
      Function<Principal, ListedRentals> rentals,
      Route figures) {
    Routes routes = new Routes(settings, passes, clock);
    return Stream.of(
            StatusRoutes.of(settings, ready),
            DocsRoutes.of(settings),
            routes.doors(desk, tally, messages),
            calendar.behind(routes::apiDoor),
            hostCalendar.behind(routes::apiDoor),
            calls.behind(routes::apiDoor),
            appointments.behind(routes::apiDoor),
            notices.behind(routes::apiDoor),
            routes.front(vapi),
            routes.listings(rentals),
            List.of(figures))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> doors(
      ToolDesk desk, Tally tally, Function<Principal, CallMessages> messages) {
    return List.of(
        new Route(
            "POST",
            "/vapi/webhook",
            new AskedWith(OPERATOR, VapiDoor.of(settings, vapi(desk, messages, OPERATOR), clock))),
        new Route(
            "POST",
            "/api/execute-intent",
            apiDoor(
                asking ->
                    new ExecuteIntent(desk, asking.org(), Ways.atDesk(asking), VOICE_BUDGET))),
        new Route(
            "GET",
            "/api/execute-intent/stats",
            apiDoor(asking -> new ExecutionStats(tally, asking.org()))));
  }

  private VapiWebhook vapi(
      ToolDesk desk, Function<Principal, CallMessages> messages, Principal asking) {
    return new VapiWebhook(
        desk, asking.org(), Ways.atPhone(asking), VOICE_BUDGET, messages.apply(asking), passes);
  }

  private List<Route> front(Vapi vapi) {
    return List.of(
        new Route("GET", "/vapi/assistants", apiDoor(vapi.assistants())),
        new Route("POST", "/call/web", pageDoor(vapi.webCall())));
  }

  private List<Route> listings(Function<Principal, ListedRentals> rentals) {
    return List.of(
        new Route("GET", "/database/status", apiDoor(asking -> rentals.apply(asking).status())),
        new Route(
            "GET",
            "/database/rentals/{website}",
            apiDoor(asking -> rentals.apply(asking).ofWebsite())),
        new Route(
            "GET", "/database/available", apiDoor(asking -> rentals.apply(asking).available())));
  }

  // While it is open, LocalDoor looks at the page itself.
  private Handler pageDoor(Function<Principal, Handler> behind) {
    boolean closed = settings.apiKey().isPresent();
    return apiDoor(
        closed ? asking -> new ListedPages(settings.origins(), behind.apply(asking)) : behind);
  }

  private Handler apiDoor(Function<Principal, Handler> behind) {
    Handler inner = new AskedWith(OPERATOR, behind.apply(OPERATOR));
    return settings
        .apiKey()
        .map(SharedSecret::of)
        .<Handler>map(key -> new SecretGate(inner, key, Form.bearer()))
        .orElseGet(() -> new LocalDoor(settings.origins(), inner));
  }
}
