package frontdesk.app;

import frontdesk.calls.Calls;
import frontdesk.calls.FreeingCalls;
import frontdesk.persistence.jdbi.JdbiAppointments;
import frontdesk.persistence.jdbi.JdbiCalendarEntries;
import frontdesk.persistence.jdbi.JdbiCalls;
import frontdesk.persistence.jdbi.JdbiHolds;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiTravelTimes;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Calendars;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.FollowCalendar;
import frontdesk.scheduling.ReleaseHolds;
import frontdesk.tools.ToolDesk;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the routes lead to. */
record House(
    ToolDesk desk,
    ToolDesk.UseCases useCases,
    Calls calls,
    FindAvailability availability,
    Microsoft microsoft,
    Ways ways) {

  /**
   * @param watching told of each tool, or in its way
   */
  static House on(Ground ground, UnaryOperator<ToolDesk> watching) {
    Microsoft microsoft = Microsoft.of(ground);
    Calendars calendars =
        new Calendars(Map.of(CalendarKind.MICROSOFT, microsoft.calendar()), ground.clock());
    FindAvailability availability = availability(ground, calendars);
    Calls calls =
        new FreeingCalls(
            new JdbiCalls(ground.jdbi()), new ReleaseHolds(new JdbiHolds(ground.jdbi())));
    DeskParts.Parts parts = DeskParts.desk(ground, microsoft, calendars, availability, calls);
    return new House(
        watching.apply(parts.desk()),
        parts.useCases(),
        calls,
        availability,
        microsoft,
        new Ways(new JdbiHosts(ground.jdbi())));
  }

  private static FindAvailability availability(Ground ground, Calendars calendars) {
    return new FindAvailability(
        new JdbiAppointments(ground.jdbi()),
        calendars,
        new FollowCalendar(new JdbiCalendarEntries(ground.jdbi())),
        new JdbiTravelTimes(ground.jdbi()),
        ground.clock());
  }
}
