package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

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
   * @param slots the earliest, in order
   * @param total how many there are
   * @param unknown whose calendars are not connected or could not be read: never free
   * @param by whose policy and zone say how long a slot is and where it may begin
   */
  public record Found(List<Shared> slots, int total, List<UserId> unknown, Host by) {
    public Found {
      slots = List.copyOf(slots);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Such slots of the window. How long one is and where it may begin, the first host says whose
   * calendar can be read.
   *
   * @param hosts at least one, at most {@link #MOST_HOSTS}
   * @param most how many slots are told
   * @throws Unavailable if there are too many questions like this one at once
   */
  public Found find(List<Host> hosts, TimeSlot window, Who who, int most, Deadline deadline) {
    if (hosts.isEmpty() || hosts.size() > MOST_HOSTS) {
      throw new IllegalArgumentException("from 1 to " + MOST_HOSTS + " hosts");
    }
    List<HostTimes> known = new ArrayList<>();
    List<UserId> unknown = new ArrayList<>();
    for (Read read : read(hosts, counted(hosts, window), deadline)) {
      read.times().ifPresentOrElse(known::add, () -> unknown.add(read.host()));
    }
    boolean nobody = known.isEmpty() || (who == Who.ALL && !unknown.isEmpty());
    return nobody
        ? new Found(List.of(), 0, unknown, known.isEmpty() ? hosts.get(0) : known.get(0).host())
        : shared(known, unknown, window, who, most);
  }

  // Whoever's grid it will be.
  private static TimeSlot counted(List<Host> hosts, TimeSlot window) {
    return hosts.stream()
        .map(host -> CountedFrom.widened(host, window))
        .min(Comparator.comparing(TimeSlot::start))
        .orElseThrow();
  }

  private Found shared(
      List<HostTimes> known, List<UserId> unknown, TimeSlot window, Who who, int most) {
    SeveralHosts several = new SeveralHosts(known, clock.instant(), NeighbourRules.NONE);
    List<TimeSlot> slots = who == Who.ALL ? several.all(window) : several.any(window);
    List<TimeSlot> told = slots.subList(0, Math.min(most, slots.size()));
    List<List<UserId>> free = several.freeFor(told, window);
    List<Shared> shared =
        IntStream.range(0, told.size())
            .mapToObj(i -> new Shared(told.get(i), free.get(i)))
            .toList();
    return new Found(shared, slots.size(), unknown, known.get(0).host());
  }

  /** Empty where the calendar does not tell. */
  private record Read(UserId host, Optional<HostTimes> times) {}

  private List<Read> read(List<Host> hosts, TimeSlot window, Deadline deadline) {
    List<CompletableFuture<Read>> reads = new ArrayList<>();
    try {
      for (Host host : hosts) {
        reads.add(CompletableFuture.supplyAsync(() -> read(host, window, deadline), executor));
      }
    } catch (RejectedExecutionException full) {
      reads.forEach(read -> read.cancel(true));
      throw new Unavailable("too many calendars are being read at once", full);
    }
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
