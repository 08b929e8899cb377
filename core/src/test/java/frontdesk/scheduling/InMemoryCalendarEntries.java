package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was written into calendars elsewhere, kept in the outbox that it left by. */
public final class InMemoryCalendarEntries implements CalendarEntries {
  private final InMemoryAppointments appointments;
  private final InMemoryOutbox outbox;
  private final Clock clock;
  private final List<String> differences = new ArrayList<>();
  private final Map<List<Object>, Instant> handedOut = new LinkedHashMap<>();

  public InMemoryCalendarEntries(
      InMemoryAppointments appointments, InMemoryOutbox outbox, Clock clock) {
    this.appointments = appointments;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The appointments that people changed in their own calendars. */
  public List<String> differences() {
    return differences;
  }

  @Override
  public List<Written> written(OrgId org, Set<String> appointmentIds) {
    return appointmentIds.stream().flatMap(id -> written(org, id).stream()).toList();
  }

  private Optional<Written> written(OrgId org, String appointmentId) {
    return outbox
        .delivered(org, CalendarEntry.idFor(appointmentId))
        .map(
            attempt ->
                new Written(
                    (CalendarEntry) attempt.notice(),
                    attempt.reference().orElseThrow(),
                    attempt.number()));
  }

  @Override
  public synchronized boolean follow(Written written, EntryStanding standing) {
    CalendarEntry entry = written.entry();
    if (!written(entry.org(), entry.appointmentId()).equals(Optional.of(written))) {
      return false;
    }
    if (!entry.shown()) {
      outbox.replace(entry);
      return true;
    }
    if (!appointments.isLive(entry.appointmentId())) {
      return false;
    }
    differences.add(entry.appointmentId());
    if (standing instanceof EntryStanding.At at) {
      appointments.moved(entry.appointmentId(), at.slot());
      outbox.change(entry.at(at.slot()));
    } else {
      appointments.cancelled(entry.appointmentId(), InMemorySteps.By.CALENDAR);
      outbox.replace(entry.removed());
    }
    return true;
  }

  @Override
  public synchronized List<Written> toReview(Instant now, int most) {
    List<Written> due =
        outbox.notices().stream()
            .filter(CalendarEntry.class::isInstance)
            .map(CalendarEntry.class::cast)
            .filter(entry -> entry.shown() && entry.slot().start().isAfter(now))
            .flatMap(entry -> written(entry.org(), entry.appointmentId()).stream())
            .filter(written -> !clock.instant().isBefore(turn(written.entry())))
            .sorted(Comparator.comparing(written -> turn(written.entry())))
            .toList();
    List<OrgId> orgs =
        due.stream().map(written -> written.entry().org()).distinct().limit(most).toList();
    List<Written> shares =
        orgs.stream().flatMap(org -> of(due, org).limit(most / orgs.size())).toList();
    shares.forEach(written -> handedOut.put(key(written.entry()), clock.instant()));
    return shares;
  }

  private static Stream<Written> of(List<Written> due, OrgId org) {
    return due.stream().filter(written -> written.entry().org().equals(org));
  }

  private Instant turn(CalendarEntry entry) {
    Instant wished = outbox.wishedAt(entry);
    Instant last = handedOut.getOrDefault(key(entry), wished);
    return (last.isAfter(wished) ? last : wished).plus(REVIEW_EVERY);
  }

  private static List<Object> key(CalendarEntry entry) {
    return List.of(entry.org(), entry.id());
  }
}
