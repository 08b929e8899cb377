package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.front.ListedRentals;
import frontdesk.persistence.jdbi.JdbiProperties;
import frontdesk.properties.ListRentals;
import java.util.List;
import java.util.function.Function;

/** The routes by which a front end shows what is to let. */
record RentalRoutes(Function<Principal, ListedRentals> rentals) implements RouteGroup {
  static RentalRoutes of(Ground ground, Ways ways) {
    ListRentals list = new ListRentals(new JdbiProperties(ground.jdbi()));
    return new RentalRoutes(asking -> new ListedRentals(list, ways.pages(asking), ground.clock()));
  }

  @Override
  public List<Route> behind(Doors doors) {
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
}
