package frontdesk.app;

import frontdesk.adapters.realtime.DirectAppointments;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiAppointmentList;
import frontdesk.scheduling.Demo;
import frontdesk.tools.ToolDesk;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** The routes by which programs book directly and read what is in the book. */
record AppointmentRoutes(DirectAppointments appointments) {
  /** A program or a person at a page waits, and no caller hears silence. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  static AppointmentRoutes of(Jdbi jdbi, ToolDesk desk) {
    return new AppointmentRoutes(
        new DirectAppointments(
            desk, new JdbiAppointmentList(jdbi), Demo.ORG, Demo.intakeDesk().id(), PATIENCE));
  }

  List<Route> behind(UnaryOperator<Handler> door) {
    return List.of(
        new Route("POST", "/api/appointments", door.apply(appointments.book())),
        new Route("GET", "/api/appointments", door.apply(appointments.list())),
        new Route("GET", "/api/appointments/{id}", door.apply(appointments.one())));
  }
}
