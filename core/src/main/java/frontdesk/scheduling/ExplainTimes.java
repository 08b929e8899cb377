package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Shows those who look after a host when callers could book, and why not at other times; also under
 * rules that are only being thought of. Changes nothing.
 */
public final class ExplainTimes {
  /** Of a host whose changes nobody counts: nothing of what is thought of is remembered. */
  private static final long UNCOUNTED = 0;

  private final FindAvailability availability;
  private final Clock clock;

  public ExplainTimes(FindAvailability availability, Clock clock) {
    this.availability = availability;
    this.clock = clock;
  }

  /**
   * What a window is like.
   *
   * @param free every time that could be offered, in order
   * @param refused why the rest could not, in order, as {@link Availability#refused} says
   */
  public record Explained(List<TimeSlot> free, List<RefusedTimes> refused) {}

  /**
   * Wherever the appointment would be, so that no way is too long.
   *
   * @param host with the rules to look at, be they kept or not
   * @return empty if the host has to connect the calendar first
   * @throws CalendarUnavailable if the host's calendar was not read completely before the deadline
   */
  public Optional<Explained> explain(Host host, TimeSlot window, Deadline deadline) {
    Host thought = host.withRevision(UNCOUNTED);
    return availability
        .times(new Asking(thought, Optional.empty(), deadline), window)
        .map(times -> explained(times, window));
  }

  private Explained explained(HostTimes times, TimeSlot window) {
    NeighbourRules nowhere = NeighbourRules.NONE;
    Availability why = new Availability(times.host(), times.blocked(), clock.instant(), nowhere);
    return new Explained(times.free(window, clock.instant(), nowhere), why.refused(window));
  }
}
