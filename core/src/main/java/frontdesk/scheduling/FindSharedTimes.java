package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Finds when several hosts are free: all of them for the whole slot, or at least one of them. */
public final class FindSharedTimes {
  /** Their calendars are read at once while somebody waits. */
  public static final int MOST_HOSTS = 100;

  private final FindAvailability availability;
  private final Executor executor;
  private final Clock clock;

  /**
   * @param executor reads calendars beside each other
   */
  public FindSharedTimes(FindAvailability availability, Executor executor, Clock clock) {
    this.availability = availability;
    this.executor = executor;
    this.clock = clock;
  }

  /** How many of them have to be free. */
  public enum Who {
    ALL,
    ANY
  }

  /**
   * @param free in the hosts' order
   */
  public record Shared(TimeSlot slot, List<UserId> free) {
    public Shared {
      free = List.copyOf(free);
    }
  }

  /**
   * @param slots in order
   * @param unknown whose calendars are not connected or could not be read: never free
   */
  public record Found(List<Shared> slots, List<UserId> unknown) {
    public Found {
      slots = List.copyOf(slots);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Every such slot of the window. How long it is and where it may begin, the first host says.
   *
   * @param hosts at least one, at most {@link #MOST_HOSTS}
   */
  public Found find(List<Host> hosts, TimeSlot window, Who who, Deadline deadline) {
    if (hosts.isEmpty() || hosts.size() > MOST_HOSTS) {
      throw new IllegalArgumentException("from 1 to " + MOST_HOSTS + " hosts");
    }
    List<HostTimes> known = new ArrayList<>();
    List<UserId> unknown = new ArrayList<>();
    TimeSlot counted = CountedFrom.widened(hosts.get(0), window);
    for (Read read : read(hosts, counted, deadline)) {
      read.times().ifPresentOrElse(known::add, () -> unknown.add(read.host()));
    }
    boolean nobody = known.isEmpty() || (who == Who.ALL && !unknown.isEmpty());
    return new Found(nobody ? List.of() : shared(known, window, who), unknown);
  }

  private List<Shared> shared(List<HostTimes> known, TimeSlot window, Who who) {
    SeveralHosts several = new SeveralHosts(known, clock.instant(), NeighbourRules.NONE);
    List<TimeSlot> slots = who == Who.ALL ? several.all(window) : several.any(window);
    return slots.stream().map(slot -> new Shared(slot, several.freeFor(slot))).toList();
  }

  /** Empty where the calendar does not tell. */
  private record Read(UserId host, Optional<HostTimes> times) {}

  private List<Read> read(List<Host> hosts, TimeSlot window, Deadline deadline) {
    List<CompletableFuture<Read>> reads =
        hosts.stream()
            .map(
                host -> CompletableFuture.supplyAsync(() -> read(host, window, deadline), executor))
            .toList();
    return reads.stream().map(FindSharedTimes::joined).toList();
  }

  private Read read(Host host, TimeSlot window, Deadline deadline) {
    try {
      Asking asking = new Asking(host, Optional.empty(), deadline);
      return new Read(host.id(), availability.times(asking, window));
    } catch (CalendarUnavailable unread) {
      return new Read(host.id(), Optional.empty());
    }
  }

  private static Read joined(CompletableFuture<Read> read) {
    try {
      return read.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
