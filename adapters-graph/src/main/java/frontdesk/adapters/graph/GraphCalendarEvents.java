package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.scheduling.CalendarEvent;
import frontdesk.scheduling.CalendarEvent.Person;
import frontdesk.scheduling.CalendarEvents;
import frontdesk.scheduling.Host;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands in hosts' default calendars, as far as their owners show it to colleagues. */
public final class GraphCalendarEvents implements CalendarEvents {
  private static final String MEMBERS =
      "$select=id,subject,isAllDay,isCancelled,start,end,responseStatus,location,attendees,"
          + "isOnlineMeeting,webLink,sensitivity";

  private final Mailboxes mailboxes;

  public GraphCalendarEvents(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  @Override
  public Optional<List<CalendarEvent>> in(Host host, TimeSlot window, Deadline deadline) {
    return mailboxes.use(
        host.org(), host.id(), deadline, mailbox -> events(mailbox, window, host.zone()));
  }

  private static List<CalendarEvent> events(MailboxSession mailbox, TimeSlot window, ZoneId zone) {
    return Pages.read(mailbox, CalendarView.address(window, MEMBERS)).stream()
        .filter(event -> !event.isOff())
        .filter(event -> event.times(zone).slot().overlaps(window))
        .map(event -> event(event, zone))
        .sorted(Comparator.comparing(event -> event.slot().start()))
        .toList();
  }

  private static CalendarEvent event(GraphEvent event, ZoneId zone) {
    JsonNode json = event.json();
    String sensitivity = json.path("sensitivity").asText("normal");
    boolean shown = sensitivity.isEmpty() || sensitivity.equals("normal");
    return new CalendarEvent(
        event.id().orElse(""),
        shown ? json.path("subject").asText("") : "",
        event.times(zone).slot(),
        text(json.path("location").path("displayName")).filter(place -> shown),
        shown ? people(json.path("attendees")) : List.of(),
        json.path("isOnlineMeeting").asBoolean(),
        text(json.path("webLink")));
  }

  private static List<Person> people(JsonNode attendees) {
    List<Person> people = new ArrayList<>();
    for (JsonNode attendee : attendees) {
      JsonNode address = attendee.path("emailAddress");
      people.add(new Person(address.path("name").asText(""), address.path("address").asText("")));
    }
    return people;
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value.asText("")).filter(text -> !text.isBlank());
  }
}
