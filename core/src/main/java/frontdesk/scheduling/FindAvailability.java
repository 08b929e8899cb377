package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
     * @param refused why the rest was not offered, in order; nothing where no call asked
     */
    record Offers(List<TimeSlot> slots, List<RefusedTimes> refused) implements Outcome {}

    /**
     * Nothing is free on the days asked for.
     *
     * @param days what was asked for, in order
     * @param nearest at most three; none where nothing is free near those days either
     * @param refused why nothing was offered on the days, as above
     */
    record Elsewhere(List<LocalDate> days, List<TimeSlot> nearest, List<RefusedTimes> refused)
        implements Outcome {}

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
    return search(asking, window)
        .map(search -> search.times().free(window, search.now(), search.rules()));
  }

  /** As above, as it was made of all that blocks, to be asked together with others. */
  Optional<HostTimes> times(Asking asking, TimeSlot window) {
    return blockedTimes.recent(asking, window, rules(asking));
  }

  /**
   * At most three free times from now on, spread over the days asked for; where it is known where
   * the appointment is to be, those for which the host drives least.
   *
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline;
   *     what is not known is not offered
   */
  public Outcome offers(Asking asking, Duration ahead) {
    return search(asking, TimeSlot.of(clock.instant(), ahead))
        .<Outcome>map(
            search ->
                new Outcome.Offers(
                    Offers.spread(search.free(), asking.host().zone(), driving(search)),
                    search.refused()))
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
    Optional<TimeSlot> window = wanted.window(clock.instant());
    return window.isEmpty()
        ? elsewhere(asking, wanted, List.of())
        : search(asking, window.get())
            .map(search -> offers(search, wanted))
            .orElseGet(Outcome.NotConnected::new);
  }

  private Outcome offers(Search search, WantedTimes wanted) {
    List<TimeSlot> chosen = wanted.chosenFrom(search.free(), driving(search));
    return chosen.isEmpty()
        ? elsewhere(search.asking(), wanted, search.refused())
        : new Outcome.Offers(chosen, search.refused());
  }

  private Outcome elsewhere(Asking asking, WantedTimes wanted, List<RefusedTimes> refused) {
    return new Outcome.Elsewhere(wanted.days(), near(asking, wanted.about()), refused);
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
      return search(asking, TimeSlot.of(start, NEARBY.multipliedBy(2)))
          .map(search -> Offers.nearest(search.free(), requested, host.zone()))
          .orElse(List.of());
    } catch (CalendarUnavailable unread) {
      return List.of();
    }
  }

  /**
   * The first rule that refuses a slot; what is to be moved does not block its own new time. The
   * book and the host's calendar are read only if all other rules allow it, and then anew.
   *
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline
   */
  Optional<Refusal> refusal(Asking asking, TimeSlot slot, NeighbourRules rules) {
    return new BookingRules(asking.host(), clock.instant())
        .refusal(slot)
        .or(() -> refusal(blockedTimes.now(asking, slot, rules), asking.host(), slot, rules));
  }

  private Optional<Refusal> refusal(
      Optional<BlockedTimes> blocked, Host host, TimeSlot slot, NeighbourRules rules) {
    return blocked.isEmpty()
        ? Optional.of(Refusal.CALENDAR_NOT_CONNECTED)
        : new Availability(host, blocked.get(), clock.instant(), rules).refusal(slot);
  }

  private Optional<Search> search(Asking asking, TimeSlot window) {
    NeighbourRules rules = rules(asking);
    return blockedTimes
        .recent(asking, window, rules)
        .map(times -> new Search(asking, window, times, rules, clock.instant()));
  }

  private NeighbourRules rules(Asking asking) {
    return neighbours.of(asking.host(), asking.place());
  }

  private Driving driving(Search search) {
    return neighbours.driving(search.asking().host(), search.rules(), search.others());
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
