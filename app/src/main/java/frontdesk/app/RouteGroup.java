package frontdesk.app;

import java.util.List;

/** Routes about one thing. */
@FunctionalInterface
interface RouteGroup {
  /** The routes, each behind the door that it belongs to. */
  List<Route> behind(Doors doors);
}
