package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds when a host is free, and which of those times a caller should hear. */
public final class FindAvailability {
  /**
   * How far to either side of a refused time a better one is looked for: a week holds every weekday
   * of the host's hours once, and whoever asked for a Tuesday seldom waits longer for another time.
   */
  private static final Duration NEARBY = Duration.ofDays(7);

  private final ReadBlockedTimes blockedTimes;
  private final RulesOfNeighbours neighbours;
  private final Clock clock;

  public FindAvailability(
      Appointments appointments,
      Calendars calendars,
      FollowCalendar follow,
      TravelTimes travelTimes,
      Clock clock) {
    this.blockedTimes = new ReadBlockedTimes(appointments, calendars, follow, new KeptTimes(clock));
    this.neighbours = new RulesOfNeighbours(travelTimes);
    this.clock = clock;
  }

  /** Where nobody keeps a table of ways. */
  public FindAvailability(
      Appointments appointments, Calendars calendars, FollowCalendar follow, Clock clock) {
    this(appointments, calendars, follow, new NoTravelTimes(), clock);
  }

  /** Where every host's calendar is here: our own appointments are all that blocks. */
  public FindAvailability(Appointments appointments, Clock clock) {
    this(
        appointments,
        new Calendars(Map.of(), clock),
        new FollowCalendar(new NoCalendarEntries()),
        clock);
  }

  /** What came of asking for free times. */
  public sealed interface Outcome {
    /**
     * @param slots at most three; none where nothing is free
     */
    record Offers(List<TimeSlot> slots) implements Outcome {}

    /**
     * Nothing is free on the days asked for.
     *
     * @param days what was asked for, in order
     * @param nearest at most three; none where nothing is free near those days either
     */
    record Elsewhere(List<LocalDate> days, List<TimeSlot> nearest) implements Outcome {}

    /** The host has to connect the calendar first. */
    record NotConnected() implements Outcome {}
  }

  /**
   * Every free time of the window, in order, for people who look at a list.
   *
   * @return empty if the host has to connect the calendar first
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline
   */
  public Optional<List<TimeSlot>> all(Asking asking, TimeSlot window) {
    NeighbourRules rules = neighbours.of(asking.host(), asking.place());
    return blockedTimes
        .recent(asking, window, rules)
        .map(times -> times.free(window, clock.instant(), rules));
  }

  /**
   * At most three free times from now on, spread over the days asked for.
   *
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline;
   *     what is not known is not offered
   */
  public Outcome offers(Asking asking, Duration ahead) {
    return free(asking, TimeSlot.of(clock.instant(), ahead))
        .<Outcome>map(free -> new Outcome.Offers(Offers.spread(free, asking.host().zone())))
        .orElseGet(Outcome.NotConnected::new);
  }

  /**
   * At most three free times on the days that were said: spread over them, or nearest to the time
   * of day that was said. A weekday outweighs the date beside it, and a year that is plainly wrong
   * is this one: a search changes nothing, and its answer names the date.
   *
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline
   */
  public Outcome offers(Asking asking, RequestedTime when) {
    return offers(asking, wanted(asking.host(), when, asking.host().zone()));
  }

  /** As above, for no call. */
  public Outcome offers(Host host, Duration ahead, Deadline deadline) {
    return offers(new Asking(host, Optional.empty(), deadline), ahead);
  }

  private Outcome offers(Asking asking, WantedTimes wanted) {
    Optional<List<TimeSlot>> free =
        wanted
            .window(clock.instant())
            .map(window -> free(asking, window))
            .orElseGet(() -> Optional.of(List.of()));
    return free.map(wanted::chosenFrom)
        .<Outcome>map(
            chosen -> chosen.isEmpty() ? elsewhere(asking, wanted) : new Outcome.Offers(chosen))
        .orElseGet(Outcome.NotConnected::new);
  }

  private Outcome elsewhere(Asking asking, WantedTimes wanted) {
    return new Outcome.Elsewhere(wanted.days(), near(asking, wanted.about()));
  }

  /**
   * The same for a booking whose day or time of day is missing, else the nearest; none where the
   * host's calendar does not tell.
   *
   * @param zone whose today is meant
   */
  List<TimeSlot> around(Asking asking, RequestedTime when, ZoneId zone) {
    try {
      Outcome outcome = offers(asking, wanted(asking.host(), when, zone));
      if (outcome instanceof Outcome.Offers offers) {
        return offers.slots();
      }
      return outcome instanceof Outcome.Elsewhere other ? other.nearest() : List.of();
    } catch (CalendarUnavailable unread) {
      return List.of();
    }
  }

  private WantedTimes wanted(Host host, RequestedTime when, ZoneId zone) {
    return WantedTimes.of(when, clock.instant().atZone(zone), host.zone());
  }

  /**
   * At most three free times, those nearest to a requested time that cannot be met; none where the
   * host's calendar does not tell.
   */
  public List<TimeSlot> near(Asking asking, Instant requested) {
    Host host = asking.host();
    Instant now = clock.instant();
    Instant from = latest(now, requested.minus(NEARBY));
    Instant to = host.policy().lead().horizon().map(now::plus).orElse(Instant.MAX);
    Instant start = from.isBefore(to) ? from : latest(now, to.minus(NEARBY));
    try {
      return free(asking, TimeSlot.of(start, NEARBY.multipliedBy(2)))
          .map(free -> Offers.nearest(free, requested, host.zone()))
          .orElse(List.of());
    } catch (CalendarUnavailable unread) {
      return List.of();
    }
  }

  /**
   * The first rule that refuses a slot; the book and the host's calendar are read only if all other
   * rules allow it, and then anew.
   *
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline
   */
  Optional<Refusal> refusal(Asking asking, TimeSlot slot, NeighbourRules rules) {
    return new BookingRules(asking.host(), clock.instant())
        .refusal(slot)
        .or(() -> refusal(blockedTimes.now(asking, slot, rules), asking.host(), slot, rules));
  }

  /** The same for an appointment that is to be moved there: its own time does not block it. */
  Optional<Refusal> refusalToMove(
      Appointment moving, Asking asking, TimeSlot to, NeighbourRules rules) {
    Host host = asking.host();
    return new BookingRules(host, clock.instant())
        .refusal(to)
        .or(() -> refusal(blockedTimes.nowBut(moving.id(), asking, to, rules), host, to, rules));
  }

  private Optional<Refusal> refusal(
      Optional<BlockedTimes> blocked, Host host, TimeSlot slot, NeighbourRules rules) {
    return blocked.isEmpty()
        ? Optional.of(Refusal.CALENDAR_NOT_CONNECTED)
        : new Availability(host, blocked.get(), clock.instant(), rules).refusal(slot);
  }

  private Optional<List<TimeSlot>> free(Asking asking, TimeSlot window) {
    ZoneId zone = asking.host().zone();
    return all(asking, window)
        .map(free -> free.stream().filter(slot -> isSaidOnce(slot.start(), zone)).toList());
  }

  // An hour that comes twice may be booked, but whoever takes such an offer by its wall time would
  // only hear that it comes twice.
  private static boolean isSaidOnce(Instant start, ZoneId zone) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(start, zone)).size() == 1;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
