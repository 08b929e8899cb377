package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.http.Handler;
import java.util.List;
import java.util.function.Function;

/** The routes by which hosts connect their calendars. */
record CalendarRoutes(
    Handler setup,
    Function<Principal, Handler> start,
    Handler goToSignIn,
    Handler answer,
    Function<Principal, Handler> status,
    Function<Principal, Handler> disconnect)
    implements RouteGroup {

  /**
   * A browser on its way through the sign-in brings no credential and may come from another site:
   * what it holds is a ticket or a state, good once.
   */
  @Override
  public List<Route> behind(Doors doors) {
    Door door = doors.ofHost();
    return List.of(
        new Route("GET", "/calendar/setup", setup),
        new Route("GET", "/calendar/auth/start", door.to(own(start))),
        new Route("GET", "/calendar/auth/go", goToSignIn),
        new Route("GET", "/calendar/auth/callback", answer),
        new Route("POST", "/calendar/auth/callback", answer),
        new Route("GET", "/calendar/auth/status", door.to(own(status))),
        new Route("DELETE", "/calendar/auth/disconnect", door.to(own(disconnect))));
  }

  private static Function<Principal, Handler> own(Function<Principal, Handler> route) {
    return asking -> {
      Handler inner = route.apply(asking);
      return asking
          .host()
          .<Handler>map(host -> new AboutOwnHost(asking.org(), host, inner))
          .orElse(inner);
    };
  }
}
