package frontdesk.adapters.vapi.calendar;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Entrance;
import frontdesk.scheduling.FindSharedTimes;
import frontdesk.scheduling.FindSharedTimes.Found;
import frontdesk.scheduling.FindSharedTimes.Shared;
import frontdesk.scheduling.FindSharedTimes.Who;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Reached;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code GET /api/availability}: when all of several hosts are free, or any of them. Times are
 * shown on the first one's clock, whose policy also says how long a slot is and where it may begin.
 */
public final class SharedFreeTimes implements Handler {
  private static final String USER_IDS = "user_ids";

  /** Nobody reads more; a program asks for the next days. */
  private static final int MOST_SHOWN = 999;

  private final FindSharedTimes sharedTimes;
  private final Entrance door;
  private final Clock clock;

  /**
   * @param door says who may be named
   */
  public SharedFreeTimes(FindSharedTimes sharedTimes, Entrance door, Clock clock) {
    this.sharedTimes = sharedTimes;
    this.door = door;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    Asked asked = new Asked(request);
    int days = asked.number("days_ahead", 1, Asked.MOST_DAYS, 7);
    int most = asked.number("most", 1, MOST_SHOWN, 100);
    Optional<Who> who = who(request.query("who").orElse("any"));
    List<String> named = named(request);
    if (asked.problem().isPresent()) {
      return Answers.wrong(asked.wrong(), asked.problem().get());
    }
    if (who.isEmpty()) {
      return Answers.wrong("who", "who has to be any or all.");
    }
    if (named.isEmpty() || named.size() > FindSharedTimes.MOST_HOSTS) {
      return Answers.wrong(
          USER_IDS,
          USER_IDS + " has to name 1 to " + FindSharedTimes.MOST_HOSTS + " hosts, with commas.");
    }
    return Answers.unlessAway(() -> answer(named, who.get(), days, most));
  }

  private static Optional<Who> who(String word) {
    return Stream.of(Who.values()).filter(who -> word(who).equals(word)).findFirst();
  }

  private static String word(Who who) {
    return who.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> named(Request request) {
    return Stream.of(request.query(USER_IDS).orElse("").split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private Response answer(List<String> named, Who who, int days, int most) {
    List<Host> known = new ArrayList<>();
    for (String name : named) {
      Optional<UserId> id = UserId.parse(name);
      Reached reached = id.isEmpty() ? Reached.Nobody.UNKNOWN : door.reached(id);
      if (!(reached instanceof Reached.Those those)) {
        return reached == Reached.Nobody.UNKNOWN
            ? Answers.error(404, "One of " + USER_IDS + " is no host.")
            : Answers.nobody((Reached.Nobody) reached);
      }
      known.add(those.first());
    }
    TimeSlot window = TimeSlot.of(clock.instant(), Duration.ofDays(days));
    return shown(who, sharedTimes.find(known, window, who, most, Deadline.in(FreeTimes.PATIENCE)));
  }

  private static Response shown(Who who, Found found) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("who", word(who));
    answer.put("timezone", found.by().zone().getId());
    answer.put("duration_minutes", found.by().policy().duration().toMinutes());
    answer.put(
        "available_slots",
        found.slots().stream().map(shared -> shown(shared, found.by().zone())).toList());
    answer.put("total_slots", found.total());
    answer.put("unknown", names(found.unknown()));
    return Answers.success(answer);
  }

  private static Map<String, Object> shown(Shared shared, ZoneId zone) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("start_time", LocalTimes.iso(shared.slot().start(), zone));
    shown.put("end_time", LocalTimes.iso(shared.slot().end(), zone));
    shown.put(USER_IDS, names(shared.free()));
    return shown;
  }

  private static List<String> names(List<UserId> ids) {
    return ids.stream().map(UserId::value).toList();
  }
}
