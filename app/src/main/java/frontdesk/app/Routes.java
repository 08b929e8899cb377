package frontdesk.app;

import frontdesk.accounts.CallPasses;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.ExecuteIntent;
import frontdesk.adapters.realtime.ExecutionStats;
import frontdesk.adapters.vapi.VapiWebhook;
import frontdesk.adapters.vapi.calls.CallMessages;
import frontdesk.adapters.vapi.front.ListedRentals;
import frontdesk.app.doors.Recognizer;
import frontdesk.http.Handler;
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
  static final Duration VOICE_BUDGET = Duration.ofMillis(2_500);

  private final Settings settings;
  private final CallPasses passes;
  private final Doors doors;

  private Routes(Settings settings, CallPasses passes, Doors doors) {
    this.settings = settings;
    this.passes = passes;
    this.doors = doors;
  }

  static List<Route> of(
      Settings settings,
      CallPasses passes,
      Doors.Shared shared,
      List<Recognizer> passing,
      Clock clock,
      Rates rates,
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
      Telemetry telemetry) {
    Doors doors = new Doors(settings, shared, passing, rates);
    Routes routes = new Routes(settings, passes, doors);
    Function<Principal, VapiWebhook> webhook = asking -> routes.vapi(desk, messages, asking);
    return Stream.of(
            StatusRoutes.of(settings, ready),
            DocsRoutes.of(settings),
            new VapiDoors(settings, shared, webhook, clock).routes(),
            routes.tools(desk, tally),
            calendar.behind(doors.ofHost()),
            hostCalendar.behind(doors.ofHost()),
            calls.behind(doors),
            appointments.behind(doors.ofOrganisation()),
            notices.behind(doors.ofOrganisation()),
            routes.front(vapi),
            routes.listings(rentals),
            routes.figures(telemetry))
        .flatMap(List::stream)
        .toList();
  }

  private List<Route> tools(ToolDesk desk, Tally tally) {
    return List.of(
        new Route(
            "POST",
            "/api/execute-intent",
            doors
                .ofCall()
                .to(
                    asking ->
                        new ExecuteIntent(
                            desk, asking.org(), Ways.atDesk(asking), VOICE_BUDGET, asking.call()))),
        new Route(
            "GET",
            "/api/execute-intent/stats",
            doors.ofOrganisation().to(asking -> new ExecutionStats(tally, asking.org()))));
  }

  private VapiWebhook vapi(
      ToolDesk desk, Function<Principal, CallMessages> messages, Principal asking) {
    return new VapiWebhook(
        desk, asking.org(), Ways.atPhone(asking), VOICE_BUDGET, messages.apply(asking), passes);
  }

  private List<Route> front(Vapi vapi) {
    return List.of(
        new Route("GET", "/vapi/assistants", doors.ofHost().to(vapi.assistants())),
        new Route("POST", "/call/web", doors.ofHost().to(fromPage(vapi.webCall()))));
  }

  private List<Route> figures(Telemetry telemetry) {
    return List.of(
        new Route("GET", "/metrics", doors.ofOperator().to(asking -> request -> telemetry.text())));
  }

  private List<Route> listings(Function<Principal, ListedRentals> rentals) {
    Door door = doors.ofHost();
    return List.of(
        new Route("GET", "/database/status", door.to(asking -> rentals.apply(asking).status())),
        new Route(
            "GET",
            "/database/rentals/{website}",
            door.to(asking -> rentals.apply(asking).ofWebsite())),
        new Route(
            "GET", "/database/available", door.to(asking -> rentals.apply(asking).available())));
  }

  // While it is open, LocalDoor looks at the page itself.
  private Function<Principal, Handler> fromPage(Function<Principal, Handler> behind) {
    return asking ->
        Doors.isOpenTo(asking)
            ? behind.apply(asking)
            : new ListedPages(settings.origins(), behind.apply(asking));
  }
}
