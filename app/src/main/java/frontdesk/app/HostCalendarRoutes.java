package frontdesk.app;

import frontdesk.adapters.vapi.calendar.BookEvent;
import frontdesk.adapters.vapi.calendar.FreeTimes;
import frontdesk.adapters.vapi.calendar.SharedFreeTimes;
import frontdesk.adapters.vapi.calendar.ShownEvents;
import frontdesk.adapters.vapi.calendar.SignIn;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiAppointmentList;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.FindSharedTimes;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.ShowCalendar;
import frontdesk.tools.ToolDesk;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** The routes by which a front end looks at hosts' calendars and books in them. */
record HostCalendarRoutes(
    Handler freeTimes, Handler sharedFreeTimes, Handler events, Handler book) {

  /**
   * @param reads reads calendars beside each other
   */
  // As the earlier server, which had one host, showed its calendar.
  static HostCalendarRoutes of(
      Jdbi jdbi,
      ToolDesk desk,
      FindAvailability availability,
      Executor reads,
      Microsoft microsoft,
      Clock clock) {
    Hosts hosts = new JdbiHosts(jdbi);
    Host usual = Demo.propertyManager();
    SignIn signIn = new SignIn(microsoft::signIn);
    ShowCalendar show = new ShowCalendar(new JdbiAppointmentList(jdbi), microsoft.events());
    return new HostCalendarRoutes(
        new FreeTimes(availability, hosts, usual, signIn, clock),
        new SharedFreeTimes(new FindSharedTimes(availability, reads, clock), hosts, usual, clock),
        new ShownEvents(show, hosts, usual, signIn, clock),
        new BookEvent(desk, usual));
  }

  List<Route> behind(UnaryOperator<Handler> door) {
    return List.of(
        new Route("GET", "/calendar/availability", door.apply(freeTimes)),
        new Route("GET", "/api/availability", door.apply(sharedFreeTimes)),
        new Route("GET", "/calendar/events", door.apply(events)),
        new Route("POST", "/calendar/events", door.apply(book)));
  }
}
