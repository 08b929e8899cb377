package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.accounts.Profiles;
import frontdesk.adapters.realtime.OrganisationConfig;
import frontdesk.http.Handler;
import java.util.List;
import java.util.function.Function;

/** The routes by which an organisation says what is told of it. */
record OrganisationRoutes(Profiles profiles) implements RouteGroup {
  private static final String PATH = "/api/org/config/{org_id}";

  @Override
  public List<Route> behind(Doors doors) {
    return List.of(
        route("GET", OrganisationConfig::show, doors.ofOrganisation()),
        route("POST", OrganisationConfig::change, doors.ofOrganisation()));
  }

  private Route route(String method, Function<OrganisationConfig, Handler> verb, Door door) {
    return new Route(method, PATH, door.to(asking -> verb.apply(own(asking))));
  }

  private OrganisationConfig own(Principal asking) {
    return new OrganisationConfig(profiles, asking.org());
  }
}
