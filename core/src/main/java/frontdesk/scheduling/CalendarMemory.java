package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.scheduling.CalendarReading.Read;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What calendars said a short while ago. Several who ask at once share one reading; a reading that
 * failed is not kept.
 */
final class CalendarMemory {
  /**
   * A caller who hears three times decides within a minute; what a person enters in Outlook
   * meanwhile is found when the booking reads again.
   */
  static final Duration KEPT = Duration.ofSeconds(60);

  /** Read beyond what was asked, so that the next question, a moment later, is answered by it. */
  private static final Duration BEYOND = Duration.ofDays(8);

  /** A busy host has some hundred events in a month, some 50 bytes each: 10 MB in all. */
  private static final int MOST_HOSTS = 1_000;

  private record Key(OrgId org, UserId host) {}

  private record Kept(TimeSlot window, Instant at, CompletableFuture<CalendarReading> reading) {
    boolean covers(TimeSlot asked) {
      return !window.start().isAfter(asked.start()) && !window.end().isBefore(asked.end());
    }
  }

  private final Map<Key, Kept> kept = new LinkedHashMap<>();
  private final Clock clock;

  CalendarMemory(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param window what was read, which is more than was asked for
   * @param justRead false if it was remembered; then it may be older than our own last writing
   */
  record Answer(CalendarReading reading, TimeSlot window, boolean justRead) {}

  Answer read(Calendar calendar, Host host, TimeSlot window, Deadline deadline) {
    // Whoever reads for all may have less time than we have: then we read once ourselves.
    return shared(calendar, host, window, deadline)
        .or(() -> shared(calendar, host, window, deadline))
        .orElseThrow(() -> new CalendarUnavailable("the calendar was not read"));
  }

  /** Empty if somebody else read it, and failed. */
  private Optional<Answer> shared(
      Calendar calendar, Host host, TimeSlot window, Deadline deadline) {
    Key key = new Key(host.org(), host.id());
    CompletableFuture<CalendarReading> mine = new CompletableFuture<>();
    Kept shared = share(key, widened(window), window, mine);
    return shared.reading() == mine
        ? Optional.of(new Answer(readNow(calendar, host, shared, deadline), shared.window(), true))
        : await(shared.reading(), deadline)
            .map(reading -> new Answer(reading, shared.window(), false));
  }

  private CalendarReading readNow(Calendar calendar, Host host, Kept mine, Deadline deadline) {
    boolean keep = false;
    try {
      CalendarReading reading = calendar.read(host, mine.window(), deadline);
      keep = reading instanceof Read;
      mine.reading().complete(reading);
      return reading;
    } finally {
      if (!keep) {
        forget(host, mine);
      }
      // Without effect where it was read; else whoever waits is told, whatever happened here.
      mine.reading().completeExceptionally(new CalendarUnavailable("the calendar was not read"));
    }
  }

  void forget(OrgId org, UserId host) {
    synchronized (kept) {
      kept.remove(new Key(org, host));
    }
  }

  private void forget(Host host, Kept old) {
    synchronized (kept) {
      kept.remove(new Key(host.org(), host.id()), old);
    }
  }

  private Kept share(
      Key key, TimeSlot wide, TimeSlot asked, CompletableFuture<CalendarReading> mine) {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept known = kept.get(key);
      if (known != null && known.covers(asked) && now.isBefore(known.at().plus(KEPT))) {
        return known;
      }
      Kept fresh = new Kept(wide, now, mine);
      kept.remove(key);
      kept.put(key, fresh);
      dropOldest();
      return fresh;
    }
  }

  private void dropOldest() {
    Iterator<Key> oldest = kept.keySet().iterator();
    while (kept.size() > MOST_HOSTS) {
      oldest.next();
      oldest.remove();
    }
  }

  // Nobody asks for what has passed, but for the nearest times before one that is taken.
  TimeSlot widened(TimeSlot window) {
    Instant before = window.start().minus(BEYOND);
    Instant now = clock.instant();
    Instant start = before.isAfter(now) ? before : earlier(now, window.start());
    return new TimeSlot(start.truncatedTo(ChronoUnit.DAYS), window.end().plus(BEYOND));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Optional<CalendarReading> await(
      CompletableFuture<CalendarReading> reading, Deadline deadline) {
    try {
      return Optional.of(reading.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException theyFailed) {
      return Optional.empty();
    } catch (TimeoutException late) {
      throw new CalendarUnavailable("the calendar was not read in time", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CalendarUnavailable("interrupted while the calendar was read", interrupted);
    }
  }
}
