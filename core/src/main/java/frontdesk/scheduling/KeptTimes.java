package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarReading.Read;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of hosts' books and calendars a short while ago, so that nobody reads an unchanged
 * book again. Valid while the host's revision is the one it was made under, which counts every
 * change of the book, and the calendar's reading is the very same. Safe for many threads.
 */
final class KeptTimes {
  /** Of the largest each has some 20 kB of minutes, beside some hundred times that were read. */
  private static final int MOST_HOSTS = 1_000;

  /** Three months of one seat; longer looks ahead are rare, and many seats make them large. */
  private static final long MOST_MINUTES = 100L * 24 * 60;

  /** Of a host whose changes nobody counts. */
  private static final long UNCOUNTED = 0;

  private record Key(OrgId org, UserId host) {
    static Key of(Host host) {
      return new Key(host.org(), host.id());
    }
  }

  private record Kept(long revision, Read reading, Instant at, HostTimes times) {}

  private final Map<Key, Kept> kept = new LinkedHashMap<>();
  private final Clock clock;

  KeptTimes(Clock clock) {
    this.clock = clock;
  }

  /** Holds end by the database's clock, which changes no revision. */
  static boolean mayKeep(Host host) {
    return host.revision() != UNCOUNTED && host.policy().hold().isZero();
  }

  /**
   * @param window which it has to cover
   */
  Optional<HostTimes> find(Host host, TimeSlot window, Read reading) {
    if (!mayKeep(host)) {
      return Optional.empty();
    }
    synchronized (kept) {
      return Optional.ofNullable(kept.get(Key.of(host)))
          .filter(known -> known.revision() == host.revision() && isSame(known, reading))
          .filter(known -> clock.instant().isBefore(known.at().plus(CalendarMemory.KEPT)))
          .map(Kept::times)
          .filter(times -> times.covers(window));
    }
  }

  // One that is merely equal may have been read after something changed and changed back.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Kept known, Read reading) {
    return known.reading() == reading;
  }

  /**
   * @param host as it was before the book was read, so that nothing kept is older than it says
   */
  HostTimes keep(Host host, Read reading, HostTimes times) {
    if (times.minutes() > MOST_MINUTES) {
      return times;
    }
    synchronized (kept) {
      kept.remove(Key.of(host));
      kept.put(Key.of(host), new Kept(host.revision(), reading, clock.instant(), times));
      dropOldest();
    }
    return times;
  }

  private void dropOldest() {
    Instant old = clock.instant().minus(CalendarMemory.KEPT);
    Iterator<Kept> oldest = kept.values().iterator();
    while (oldest.hasNext()) {
      boolean over = oldest.next().at().isBefore(old);
      if (!over && kept.size() <= MOST_HOSTS) {
        return;
      }
      oldest.remove();
    }
  }

  /** Something is about to change. */
  void drop(Host host) {
    synchronized (kept) {
      kept.remove(Key.of(host));
    }
  }
}
