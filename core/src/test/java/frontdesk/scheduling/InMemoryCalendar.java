package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts' calendars in memory, in which a test also plays the host. Safe for many threads. */
public final class InMemoryCalendar implements Calendar {
  /** How a write goes that does not go well. */
  public enum Trouble {
    /** It is done, and the answer was lost. */
    DONE_WITHOUT_ANSWER,
    /** It is not done, and the answer was lost. */
    LOST_WITHOUT_ANSWER,
    /** It is certain that nothing was done. */
    NOTHING_DONE
  }

  /** One of our entries, as it stands. */
  private record Standing(OrgId org, UserId host, TimeSlot slot, boolean declined) {}

  private final Map<String, Standing> entries = new LinkedHashMap<>();
  private final Map<List<Object>, List<TimeSlot>> busy = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<UserId> unconnected = new HashSet<>();
  private final Set<UserId> away = new HashSet<>();
  private final Map<UserId, Duration> slow = new LinkedHashMap<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private int reads;
  private int looks;

  /** The host has an event of their own. */
  public synchronized InMemoryCalendar busy(Host host, TimeSlot... slots) {
    busy.computeIfAbsent(List.of(host.org(), host.id()), unseen -> new ArrayList<>())
        .addAll(List.of(slots));
    return this;
  }

  public synchronized InMemoryCalendar notConnected(UserId host) {
    unconnected.add(host);
    return this;
  }

  /** Until {@link #mends}, the host's calendar cannot be used. */
  public synchronized InMemoryCalendar unavailable(UserId host) {
    away.add(host);
    return this;
  }

  /** Connected again, and answering at once. */
  public synchronized InMemoryCalendar mends(UserId host) {
    unconnected.remove(host);
    away.remove(host);
    slow.remove(host);
    return this;
  }

  /** Whoever asks for this host's calendar waits so long, or until their deadline. */
  public synchronized InMemoryCalendar slow(UserId host, Duration time) {
    slow.put(host, time);
    return this;
  }

  /** How the next writes go; after them all is well again. */
  public synchronized InMemoryCalendar troubled(Trouble... next) {
    troubles.addAll(List.of(next));
    return this;
  }

  /** The host deletes an entry of ours. */
  public synchronized void personDeletes(String reference) {
    entries.remove(reference);
    deleted.add(reference);
  }

  /** The host drags an entry of ours to another time. */
  public synchronized void personMoves(String reference, TimeSlot slot) {
    entries.computeIfPresent(
        reference, (id, old) -> new Standing(old.org(), old.host(), slot, old.declined()));
  }

  /** Whoever was invited to an entry declines. */
  public synchronized void attendeeDeclines(String reference) {
    entries.computeIfPresent(
        reference, (id, old) -> new Standing(old.org(), old.host(), old.slot(), true));
  }

  /** How often a calendar was read. */
  public synchronized int reads() {
    return reads;
  }

  /** How often it was asked where an entry stands. */
  public synchronized int looks() {
    return looks;
  }

  /** The appointments that have an entry, and where it stands. */
  public synchronized Map<String, TimeSlot> shown() {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(entry -> appointment(entry.getKey()), e -> e.getValue().slot()));
  }

  /** What {@link Receipt.Delivered} calls the entry of an appointment. */
  public static String reference(String appointment) {
    return "event-of-" + appointment;
  }

  private static String appointment(String reference) {
    return reference.substring(reference("").length());
  }

  @Override
  public CalendarReading read(Host host, TimeSlot window, Deadline deadline) {
    await(host.id(), deadline);
    return readNow(host, window);
  }

  private synchronized CalendarReading readNow(Host host, TimeSlot window) {
    reads++;
    if (unconnected.contains(host.id())) {
      return new CalendarReading.NotConnected();
    }
    Map<String, TimeSlot> own =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().host().equals(host.id()))
            .filter(entry -> entry.getValue().org().equals(host.org()))
            .filter(entry -> entry.getValue().slot().overlaps(window))
            .collect(
                Collectors.toMap(entry -> appointment(entry.getKey()), e -> e.getValue().slot()));
    List<TimeSlot> times =
        busy.getOrDefault(List.of(host.org(), host.id()), List.of()).stream()
            .filter(window::overlaps)
            .toList();
    return new CalendarReading.Read(times, own);
  }

  @Override
  public Receipt write(CalendarEntry entry, Attempt attempt, Deadline deadline) {
    try {
      await(entry.host(), deadline);
    } catch (CalendarUnavailable unavailable) {
      return new Receipt.NothingHappened("unavailable");
    }
    return writeNow(entry, attempt);
  }

  private synchronized Receipt writeNow(CalendarEntry entry, Attempt attempt) {
    if (unconnected.contains(entry.host())) {
      return new Receipt.NothingHappened("calendar not connected");
    }
    Trouble trouble = troubles.poll();
    if (trouble == null) {
      return done(entry, attempt);
    }
    return switch (trouble) {
      case NOTHING_DONE -> new Receipt.NothingHappened("trouble");
      case LOST_WITHOUT_ANSWER -> new Receipt.Unknown("no answer");
      case DONE_WITHOUT_ANSWER -> {
        done(entry, attempt);
        yield new Receipt.Unknown("no answer");
      }
    };
  }

  private Receipt done(CalendarEntry entry, Attempt attempt) {
    String reference = reference(entry.appointmentId());
    if (!entry.shown()) {
      entries.remove(reference);
      return new Receipt.Delivered();
    }
    if (deleted.contains(attempt.reference().orElse(reference))) {
      return new Receipt.Gone("a person deleted it");
    }
    entries.put(reference, new Standing(entry.org(), entry.host(), entry.slot(), false));
    return new Receipt.Delivered(Optional.of(reference));
  }

  @Override
  public EntryStanding find(CalendarEntry entry, String reference, Deadline deadline) {
    counted();
    await(entry.host(), deadline);
    return findNow(entry, reference);
  }

  private synchronized void counted() {
    looks++;
  }

  private synchronized EntryStanding findNow(CalendarEntry entry, String reference) {
    if (unconnected.contains(entry.host())) {
      throw new CalendarUnavailable("calendar not connected");
    }
    return Optional.ofNullable(entries.get(reference))
        .filter(standing -> !standing.declined())
        .<EntryStanding>map(standing -> new EntryStanding.At(standing.slot()))
        .orElseGet(EntryStanding.Gone::new);
  }

  /** Outside any lock: a slow calendar does not hold up the others. */
  private void await(UserId host, Deadline deadline) {
    Duration left = deadline.remaining();
    Duration time = waitFor(host);
    boolean late = time.compareTo(left) > 0;
    try {
      Thread.sleep((late ? left : time).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (late) {
      throw new CalendarUnavailable("too slow");
    }
  }

  private synchronized Duration waitFor(UserId host) {
    if (away.contains(host)) {
      throw new CalendarUnavailable("unavailable");
    }
    return slow.getOrDefault(host, Duration.ZERO);
  }
}
