package frontdesk.app;

import frontdesk.accounts.CallPasses;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.doors.Recognizer;
import frontdesk.app.doors.Replays;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.app.signin.SignInTokens;
import frontdesk.http.ProblemDetails;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.persistence.jdbi.JdbiTally;
import frontdesk.persistence.jdbi.JdbiTenants;
import frontdesk.persistence.jdbi.JdbiWaitingNotices;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Every route, and who may use it. */
final class Routes {
  private final Ground ground;
  private final BooleanSupplier ready;

  Routes(Ground ground, BooleanSupplier ready) {
    this.ground = ground;
    this.ready = ready;
  }

  List<Route> of(
      House house,
      CallPasses passes,
      Telemetry telemetry,
      Rates rates,
      Voice voice,
      Phone phone,
      Watching watching) {
    Settings settings = ground.settings();
    CallTokens tokens = ground.callTokens();
    Doors.Shared shared = shared();
    Doors doors = new Doors(settings, shared, passing(tokens), rates);
    VapiHook hook = new VapiHook(ground, house, passes, shared.served(), rates);
    return Stream.<RouteGroup>of(
            open -> StatusRoutes.of(settings, ready),
            open -> DocsRoutes.of(settings),
            own ->
                new VapiDoors(
                        settings,
                        shared,
                        hook::of,
                        telemetry.counting(new Replays(System::nanoTime)),
                        ground.clock())
                    .routes(),
            new ToolRoutes(
                house.desk(),
                new JdbiTally(ground.jdbi()),
                new OwnCalls(house.calls(), ground.clock())),
            house.microsoft().routes(),
            HostCalendarRoutes.of(ground, house),
            new CallRoutes(ground, house, new PageTokens(tokens)),
            new OrganisationRoutes(new JdbiProfiles(ground.jdbi())),
            AppointmentRoutes.of(ground.jdbi(), house.desk()),
            new NoticeRoutes(
                new JdbiWaitingNotices(ground.jdbi()),
                new ProblemDetails(Urls.below(settings.publicUrl(), "/docs"))),
            Vapi.of(ground, house.ways(), passes),
            voice,
            phone,
            ConsoleRoutes.of(ground, house, shared, voice, watching),
            RentalRoutes.of(ground, house.ways()),
            telemetry)
        .flatMap(group -> group.behind(doors).stream())
        .toList();
  }

  private Doors.Shared shared() {
    return Doors.Shared.of(
        ground.settings(),
        new JdbiCredentials(ground.jdbi(), ground.database()::keys),
        new JdbiAudit(ground.jdbi()),
        new JdbiTenants(ground.jdbi()),
        ground.clock());
  }

  private List<Recognizer> passing(CallTokens tokens) {
    Stream<Recognizer> signIns =
        ground.settings().signIn().stream()
            .map(
                issuer ->
                    new SignInTokens(
                        issuer,
                        ground.transport(),
                        new JdbiSignIns(ground.jdbi()),
                        ground.clock(),
                        System::nanoTime));
    return Stream.concat(Stream.of(tokens), signIns).toList();
  }
}
