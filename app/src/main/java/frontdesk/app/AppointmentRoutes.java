package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.DirectAppointments;
import frontdesk.persistence.jdbi.JdbiAppointmentList;
import frontdesk.tools.ToolDesk;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The routes by which programs book directly and read what is in the book. */
record AppointmentRoutes(Function<Principal, DirectAppointments> appointments)
    implements RouteGroup {
  /** A program or a person at a page waits, and no caller hears silence. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  static AppointmentRoutes of(Jdbi jdbi, ToolDesk desk) {
    JdbiAppointmentList list = new JdbiAppointmentList(jdbi);
    return new AppointmentRoutes(
        asking -> new DirectAppointments(desk, list, asking.org(), Ways.atDesk(asking), PATIENCE));
  }

  @Override
  public List<Route> behind(Doors doors) {
    Door door = doors.ofOrganisation();
    return List.of(
        new Route(
            "POST", "/api/appointments", door.to(asking -> appointments.apply(asking).book())),
        new Route("GET", "/api/appointments", door.to(asking -> appointments.apply(asking).list())),
        new Route(
            "GET", "/api/appointments/{id}", door.to(asking -> appointments.apply(asking).one())));
  }
}
