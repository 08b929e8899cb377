package frontdesk.app;

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
import java.util.stream.Stream;

/** Every route, and who may use it. */
final class Routes {
  /** A caller hears silence meanwhile; what takes longer goes on in the background. */
  private static final Duration VOICE_BUDGET = Duration.ofMillis(2_500);

  private final Settings settings;
  private final Clock clock;

  private Routes(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static List<Route> of(
      Settings settings,
      Clock clock,
      BooleanSupplier ready,
      ToolDesk desk,
      Tally tally,
      CallMessages messages,
      CalendarRoutes calendar,
      HostCalendarRoutes hostCalendar,
      CallRoutes calls,
      AppointmentRoutes appointments,
      NoticeRoutes notices,
      Vapi vapi,
      ListedRentals rentals) {
    Routes routes = new Routes(settings, clock);
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
            routes.listings(rentals))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> doors(ToolDesk desk, Tally tally, CallMessages messages) {
    VapiWebhook vapi =
        new VapiWebhook(desk, Demo.ORG, Demo.propertyManager().id(), VOICE_BUDGET, messages);
    Handler realtime = new ExecuteIntent(desk, Demo.ORG, Demo.intakeDesk().id(), VOICE_BUDGET);
    return List.of(
        new Route("POST", "/vapi/webhook", VapiDoor.of(settings, vapi, clock)),
        new Route("POST", "/api/execute-intent", apiDoor(realtime)),
        new Route(
            "GET", "/api/execute-intent/stats", apiDoor(new ExecutionStats(tally, Demo.ORG))));
  }

  private List<Route> front(Vapi vapi) {
    return List.of(
        new Route("GET", "/vapi/assistants", apiDoor(vapi.assistants())),
        new Route("POST", "/call/web", pageDoor(vapi.webCall())));
  }

  private List<Route> listings(ListedRentals rentals) {
    return List.of(
        new Route("GET", "/database/status", apiDoor(rentals.status())),
        new Route("GET", "/database/rentals/{website}", apiDoor(rentals.ofWebsite())),
        new Route("GET", "/database/available", apiDoor(rentals.available())));
  }

  // While it is open, LocalDoor looks at the page itself.
  private Handler pageDoor(Handler inner) {
    boolean closed = settings.apiKey().isPresent();
    return apiDoor(closed ? new ListedPages(settings.origins(), inner) : inner);
  }

  private Handler apiDoor(Handler inner) {
    return settings
        .apiKey()
        .map(SharedSecret::of)
        .<Handler>map(key -> new SecretGate(inner, key, Form.bearer()))
        .orElseGet(() -> new LocalDoor(settings.origins(), inner));
  }
}
