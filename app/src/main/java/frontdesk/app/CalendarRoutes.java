package frontdesk.app;

import frontdesk.http.Handler;
import java.util.List;
import java.util.function.UnaryOperator;

/** The routes by which hosts connect their calendars. */
record CalendarRoutes(
    Handler setup,
    Handler start,
    Handler goToSignIn,
    Handler answer,
    Handler status,
    Handler disconnect) {

  /**
   * A browser on its way through the sign-in brings no credential and may come from another site:
   * what it holds is a ticket or a state, good once.
   *
   * @param door of the routes that a front end's server calls
   */
  List<Route> behind(UnaryOperator<Handler> door) {
    return List.of(
        new Route("GET", "/calendar/setup", setup),
        new Route("GET", "/calendar/auth/start", door.apply(start)),
        new Route("GET", "/calendar/auth/go", goToSignIn),
        new Route("GET", "/calendar/auth/callback", answer),
        new Route("POST", "/calendar/auth/callback", answer),
        new Route("GET", "/calendar/auth/status", door.apply(status)),
        new Route("DELETE", "/calendar/auth/disconnect", door.apply(disconnect)));
  }
}
