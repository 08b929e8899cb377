package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.ListedAppointment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Lists what is in the book, one statement each. */
public final class JdbiAppointmentList implements AppointmentList {
  // Nothing lasts longer than a month, so that the index need not be read from its beginning.
  private static final String WITH_CANCELLED =
      """
      a.host_id = :host AND a.starts_at < :end AND a.ends_at > :start
        AND a.starts_at > CAST(:start AS timestamptz) - INTERVAL '31 days'
      ORDER BY a.starts_at, a.appointment_id
      """;

  private static final String BETWEEN = "a.status = 'booked' AND " + WITH_CANCELLED;

  private static final String NEWEST_FIRST = "ORDER BY a.booked_at DESC, a.appointment_id";
  private static final String LATEST = "true " + NEWEST_FIRST;
  private static final String OF_CALL =
      """
      b.call_id = :call AND a.appointment_id IN (
        SELECT d.appointment_id FROM deliveries d WHERE d.org_id = :org AND d.call_id = :call)
      """
          + NEWEST_FIRST;
  private static final String OF_CALLS =
      """
      b.call_id = ANY (:calls) AND a.appointment_id IN (
        SELECT d.appointment_id FROM deliveries d
         WHERE d.org_id = :org AND d.call_id = ANY (:calls))
      ORDER BY a.booked_at, a.appointment_id
      """;

  private static final String ONE = "a.appointment_id = :appointment";

  private final Store store;

  public JdbiAppointmentList(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<ListedAppointment> between(OrgId org, UserId host, TimeSlot window) {
    return overlapping(BETWEEN, org, host, window);
  }

  @Override
  public List<ListedAppointment> withCancelled(OrgId org, UserId host, TimeSlot window) {
    return overlapping(WITH_CANCELLED, org, host, window);
  }

  private List<ListedAppointment> overlapping(
      String which, OrgId org, UserId host, TimeSlot window) {
    return store.with(
        org,
        handle ->
            ListedRows.read(
                ListedRows.where(handle, org, which)
                    .bind("host", host.value())
                    .bind("start", AppointmentRows.utc(window.start()))
                    .bind("end", AppointmentRows.utc(window.end()))));
  }

  @Override
  public List<ListedAppointment> latest(OrgId org, Optional<CallId> call) {
    return store.with(
        org,
        handle ->
            ListedRows.read(
                call.map(id -> ListedRows.where(handle, org, OF_CALL).bind("call", id.value()))
                    .orElseGet(() -> ListedRows.where(handle, org, LATEST))));
  }

  @Override
  public List<ListedAppointment> bookedBy(OrgId org, Set<CallId> calls) {
    return store.with(
        org,
        handle ->
            ListedRows.read(
                ListedRows.where(handle, org, OF_CALLS)
                    .bindArray(
                        "calls", String.class, calls.stream().map(CallId::value).toArray())));
  }

  @Override
  public Optional<ListedAppointment> find(OrgId org, String appointmentId) {
    return store.with(
        org,
        handle ->
            ListedRows.read(ListedRows.where(handle, org, ONE).bind("appointment", appointmentId))
                .stream()
                .findFirst());
  }
}
