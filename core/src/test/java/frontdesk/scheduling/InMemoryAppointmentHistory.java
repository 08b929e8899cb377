package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the book and the outbox in memory know of an appointment. */
public final class InMemoryAppointmentHistory implements AppointmentHistory {
  private final InMemoryAppointments book;
  private final InMemoryOutbox outbox;

  public InMemoryAppointmentHistory(InMemoryAppointments book, InMemoryOutbox outbox) {
    this.book = book;
    this.outbox = outbox;
  }

  @Override
  public Optional<History> of(OrgId org, String appointmentId) {
    return book.seen(appointmentId, outbox.reference(org, CalendarEntry.idFor(appointmentId)))
        .filter(own -> own.appointment().org().equals(org))
        .map(own -> new History(own, steps(org, appointmentId), told(org, own)));
  }

  private List<Step> steps(OrgId org, String appointmentId) {
    return book.steps(org, appointmentId).stream().limit(MOST).toList();
  }

  private List<Told> told(OrgId org, OwnAppointment own) {
    Set<String> ids = notices(org, own);
    return outbox.kept(org).stream()
        .filter(kept -> ids.contains(kept.notice().id()))
        .limit(MOST)
        .map(kept -> new Told(kept.notice().way(), kept.standing(), kept.attempts(), kept.since()))
        .toList();
  }

  private Set<String> notices(OrgId org, OwnAppointment own) {
    String id = own.appointment().id();
    Set<String> ids = new HashSet<>(outbox.deliveries().notices(org, id));
    ids.addAll(List.of(AppointmentBooked.idFor(id), CalendarEntry.idFor(id), Invitation.idFor(id)));
    IntStream.rangeClosed(1, own.revision())
        .forEach(number -> ids.add(AppointmentChanged.idFor(id, number)));
    return ids;
  }
}
