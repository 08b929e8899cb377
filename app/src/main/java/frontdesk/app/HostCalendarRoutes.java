package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.adapters.vapi.calendar.BookEvent;
import frontdesk.adapters.vapi.calendar.FreeTimes;
import frontdesk.adapters.vapi.calendar.SharedFreeTimes;
import frontdesk.adapters.vapi.calendar.ShownEvents;
import frontdesk.adapters.vapi.calendar.SignIn;
import frontdesk.http.Handler;
import frontdesk.persistence.jdbi.JdbiAppointmentList;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.FindSharedTimes;
import frontdesk.scheduling.ShowCalendar;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** The routes by which a front end looks at hosts' calendars and books in them. */
record HostCalendarRoutes(
    Function<Principal, Handler> freeTimes,
    Function<Principal, Handler> sharedFreeTimes,
    Function<Principal, Handler> events,
    Function<Principal, Handler> book)
    implements RouteGroup {

  static HostCalendarRoutes of(Ground ground, House house) {
    Microsoft microsoft = house.microsoft();
    FindAvailability availability = house.availability();
    Ways ways = house.ways();
    Clock clock = ground.clock();
    ExecutorService reads = Threads.forReads();
    ground.opened().closing(reads::shutdown);
    SignIn signIn = new SignIn(microsoft::signIn);
    ShowCalendar show =
        new ShowCalendar(new JdbiAppointmentList(ground.jdbi()), microsoft.events());
    FindSharedTimes shared = new FindSharedTimes(availability, reads, clock);
    return new HostCalendarRoutes(
        asking -> new FreeTimes(availability, ways.pages(asking), signIn, clock),
        asking -> new SharedFreeTimes(shared, ways.pages(asking), clock),
        asking -> new ShownEvents(show, ways.pages(asking), signIn, clock),
        asking -> new BookEvent(house.desk(), asking.org(), Ways.atPhone(asking)));
  }

  @Override
  public List<Route> behind(Doors doors) {
    Door door = doors.ofHost();
    return List.of(
        new Route("GET", "/calendar/availability", door.to(freeTimes)),
        new Route("GET", "/api/availability", door.to(sharedFreeTimes)),
        new Route("GET", "/calendar/events", door.to(events)),
        new Route("POST", "/calendar/events", door.to(book)));
  }
}
