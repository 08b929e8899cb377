package frontdesk.adapters.vapi.calendar;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.CalendarEvent;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.ShowCalendar;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /calendar/events}: what stands in a host's calendar in the next days, in order. */
public final class ShownEvents implements Handler {
  private static final String PRIVATE = "Private appointment";

  private final ShowCalendar calendar;
  private final Entrance door;
  private final SignIn signIn;
  private final Clock clock;

  /**
   * @param door says whose events are shown where nobody is named
   */
  public ShownEvents(ShowCalendar calendar, Entrance door, SignIn signIn, Clock clock) {
    this.calendar = calendar;
    this.door = door;
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Asked asked = new Asked(request);
    return Answers.unlessAway(() -> asked.about(door, host -> events(asked, host)));
  }

  private Response events(Asked asked, Host host) {
    int days = asked.number("days_ahead", 1, Asked.MOST_DAYS, 14);
    TimeSlot window = TimeSlot.of(clock.instant(), Duration.ofDays(days));
    return asked.refusal().orElseGet(() -> events(host, window));
  }

  private Response events(Host host, TimeSlot window) {
    return calendar
        .show(host, window, Deadline.in(FreeTimes.PATIENCE))
        .map(events -> shown(host, events))
        .orElseGet(() -> signIn.needed(host));
  }

  private static Response shown(Host host, List<CalendarEvent> events) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("user_id", host.id().value());
    answer.put("events", events.stream().map(event -> shown(host, event)).toList());
    answer.put("total_events", events.size());
    return Answers.success(answer);
  }

  private static Map<String, @Nullable Object> shown(Host host, CalendarEvent event) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("id", event.id());
    shown.put("subject", event.subject().isEmpty() ? PRIVATE : event.subject());
    shown.put("start_time", LocalTimes.iso(event.slot().start(), host.zone()));
    shown.put("end_time", LocalTimes.iso(event.slot().end(), host.zone()));
    shown.put("location", event.location().orElse(null));
    shown.put(
        "attendees",
        event.people().stream()
            .map(person -> Map.of("name", person.name(), "email", person.email()))
            .toList());
    shown.put("is_online_meeting", event.online());
    shown.put("web_link", event.link().orElse(null));
    return shown;
  }
}
