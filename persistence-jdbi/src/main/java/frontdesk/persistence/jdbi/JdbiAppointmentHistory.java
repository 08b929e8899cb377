package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.AppointmentBooked;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Invitation;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.AppointmentHistory;
import frontdesk.scheduling.OwnAppointment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads what was written down of an appointment, in three statements. */
public final class JdbiAppointmentHistory implements AppointmentHistory {
  private static final String STEPS =
      """
      SELECT * FROM appointment_steps
       WHERE org_id = :org AND appointment_id = :appointment
       ORDER BY revision
       LIMIT :most
      """;

  // By their ids, and confirmations by the tool calls that asked for them.
  private static final String TOLD =
      """
      SELECT way, %s AS stage, reason, attempts, created_at
        FROM outbox
       WHERE org_id = :org AND notice_id IN (
               SELECT unnest(CAST(:notices AS text[]))
               UNION
               SELECT d.notice_id FROM deliveries d
                WHERE d.org_id = :org AND d.appointment_id = :appointment)
       ORDER BY created_at, notice_id
       LIMIT :most
      """
          .formatted(Stages.NOW);

  private final Store store;

  public JdbiAppointmentHistory(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<History> of(OrgId org, String appointmentId) {
    return store.with(
        org,
        handle ->
            OwnAppointmentRows.find(handle, org, appointmentId)
                .map(
                    own ->
                        new History(
                            own, steps(handle, org, appointmentId), told(handle, org, own))));
  }

  private static List<Step> steps(Handle handle, OrgId org, String appointmentId) {
    return handle
        .createQuery(STEPS)
        .bind("org", org.value())
        .bind("appointment", appointmentId)
        .bind("most", MOST)
        .map((row, context) -> step(row))
        .list();
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        what(row),
        AppointmentRows.instant(row, "at"),
        new TimeSlot(
            AppointmentRows.instant(row, "starts_at"), AppointmentRows.instant(row, "ends_at")),
        row.getString("credential"),
        Optional.ofNullable(row.getString("call_id")).map(CallId::new));
  }

  private static What what(ResultSet row) throws SQLException {
    if (!row.getBoolean("live")) {
      return What.CANCELLED;
    }
    return row.getInt("revision") == 0 ? What.BOOKED : What.MOVED;
  }

  private static List<Told> told(Handle handle, OrgId org, OwnAppointment own) {
    return handle
        .createQuery(TOLD)
        .bind("org", org.value())
        .bind("appointment", own.appointment().id())
        .bindArray("notices", String.class, notices(own))
        .bind("most", MOST)
        .map((row, context) -> told(row))
        .list();
  }

  private static List<String> notices(OwnAppointment own) {
    String id = own.appointment().id();
    return Stream.concat(
            Stream.of(AppointmentBooked.idFor(id), CalendarEntry.idFor(id), Invitation.idFor(id)),
            IntStream.rangeClosed(1, own.revision())
                .mapToObj(number -> AppointmentChanged.idFor(id, number)))
        .limit(MOST)
        .toList();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        Way.valueOf(row.getString("way")),
        new Standing(Stage.valueOf(row.getString("stage")), row.getString("reason")),
        row.getInt("attempts"),
        AppointmentRows.instant(row, "created_at"));
  }
}
