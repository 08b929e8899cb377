package frontdesk.standins.microsoft.graph;

import static frontdesk.standins.microsoft.graph.Endpoint.serving;

import frontdesk.standins.microsoft.faults.Variants;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.People;
import frontdesk.standins.wire.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Everything of Graph that is played; what is not here is a violation. */
final class Endpoints {
  private static final String READ = "Calendars.Read";
  private static final String WRITE = "Calendars.ReadWrite";
  private static final String SETTINGS = "MailboxSettings.Read";
  private static final Set<String> NONE = Set.of();
  private static final Set<String> SELECT = Set.of("$select");
  private static final Set<String> SHOW = Set.of("$select", "$expand");
  private static final Set<String> VIEW =
      Set.of("startDateTime", "endDateTime", "$select", "$expand", "$top", "$skip");
  private static final Set<String> FIND = Set.of("$filter", "$select", "$expand", "$top", "$skip");

  private Endpoints() {}

  static List<Endpoint> all(People people, Variants variants) {
    WriteEvents write = new WriteEvents(variants);
    Function<Call, Answer> view = ReadEvents::view;
    Route settings = Route.MAILBOX_SETTINGS;
    Route create = Route.CREATE_EVENT;
    return List.of(
        serving("GET", "", Route.ME, "User.Read", SELECT, Person::me),
        serving("GET", "/mailboxSettings", settings, SETTINGS, SELECT, Person::settings),
        serving("GET", "/mailboxSettings/timeZone", settings, SETTINGS, NONE, Person::timeZone),
        serving(
            "GET", "/mailboxSettings/workingHours", settings, SETTINGS, NONE, Person::workingHours),
        serving("GET", "/calendar", Route.CALENDARS, READ, NONE, Calendars::own),
        serving("GET", "/calendars", Route.CALENDARS, READ, NONE, Calendars::list),
        serving("GET", "/calendarView", Route.CALENDAR_VIEW, READ, VIEW, view),
        serving("GET", "/calendar/calendarView", Route.CALENDAR_VIEW, READ, VIEW, view),
        serving("GET", "/calendars/{id}/calendarView", Route.CALENDAR_VIEW, READ, VIEW, view),
        serving("GET", "/events", Route.FIND_EVENTS, READ, FIND, ReadEvents::find),
        serving("GET", "/events/{id}", Route.GET_EVENT, READ, SHOW, ReadEvents::get),
        serving("POST", "/events", create, WRITE, NONE, write::create),
        serving("POST", "/calendar/events", create, WRITE, NONE, write::create),
        serving("POST", "/calendars/{id}/events", create, WRITE, NONE, write::create),
        serving("PATCH", "/events/{id}", Route.UPDATE_EVENT, WRITE, NONE, write::update),
        serving("DELETE", "/events/{id}", Route.DELETE_EVENT, WRITE, NONE, write::delete),
        serving("POST", "/events/{id}/cancel", Route.CANCEL_EVENT, WRITE, NONE, write::cancel),
        serving(
            "POST",
            "/calendar/getSchedule",
            Route.GET_SCHEDULE,
            READ,
            NONE,
            new GetSchedule(people)::answer),
        serving("POST", "/sendMail", Route.SEND_MAIL, "Mail.Send", NONE, SendMail::send));
  }
}
