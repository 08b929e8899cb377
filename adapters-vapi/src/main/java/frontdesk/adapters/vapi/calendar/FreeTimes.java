package frontdesk.adapters.vapi.calendar;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Asking;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.FindAvailability;
import frontdesk.scheduling.Host;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /calendar/availability}: every free time of the next days. {@code start_hour} and
 * {@code end_hour} narrow the host's own hours and never widen them.
 */
public final class FreeTimes implements Handler {
  /** A person looks at a page meanwhile. */
  static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final DateTimeFormatter SPELT =
      DateTimeFormatter.ofPattern("EEEE, MMMM dd 'at' hh:mm a", Locale.US);

  private final FindAvailability availability;
  private final Entrance door;
  private final SignIn signIn;
  private final Clock clock;

  /**
   * @param door says whose times are shown where nobody is named
   */
  public FreeTimes(FindAvailability availability, Entrance door, SignIn signIn, Clock clock) {
    this.availability = availability;
    this.door = door;
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Asked asked = new Asked(request);
    return Answers.unlessAway(() -> asked.about(door, host -> free(asked, host)));
  }

  private Response free(Asked asked, Host host) {
    int days = asked.number("days_ahead", 1, Asked.MOST_DAYS, 7);
    int from = asked.number("start_hour", 0, 24, 9);
    int to = asked.number("end_hour", 0, 24, 17);
    TimeSlot window = TimeSlot.of(clock.instant(), Duration.ofDays(days));
    return asked.refusal().orElseGet(() -> free(host, window, from, to));
  }

  private Response free(Host host, TimeSlot window, int from, int to) {
    return availability
        .all(new Asking(host, Optional.empty(), Deadline.in(PATIENCE)), window)
        .map(free -> free.stream().filter(slot -> isWithin(slot, host, from, to)).toList())
        .map(free -> shown(host, free))
        .orElseGet(() -> signIn.needed(host));
  }

  private static boolean isWithin(TimeSlot slot, Host host, int from, int to) {
    ZonedDateTime start = slot.start().atZone(host.zone());
    ZonedDateTime end = slot.end().atZone(host.zone());
    ZonedDateTime day = start.truncatedTo(ChronoUnit.DAYS);
    long until =
        ChronoUnit.DAYS.between(day.toLocalDate(), end.toLocalDate()) * 24 * 60
            + end.toLocalTime().toSecondOfDay() / 60;
    return start.getHour() >= from && until <= to * 60L;
  }

  private static Response shown(Host host, List<TimeSlot> free) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("user_id", host.id().value());
    answer.put("available_slots", free.stream().map(slot -> shown(host, slot)).toList());
    answer.put("total_slots", free.size());
    return Answers.success(answer);
  }

  private static Map<String, Object> shown(Host host, TimeSlot slot) {
    ZonedDateTime start = slot.start().atZone(host.zone());
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("start_time", LocalTimes.iso(slot.start(), host.zone()));
    shown.put("end_time", LocalTimes.iso(slot.end(), host.zone()));
    shown.put("duration_minutes", Duration.between(slot.start(), slot.end()).toMinutes());
    shown.put("formatted_time", SPELT.format(start));
    shown.put("day", start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US));
    return shown;
  }
}
