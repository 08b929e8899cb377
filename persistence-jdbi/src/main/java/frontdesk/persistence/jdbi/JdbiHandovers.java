package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.audit.Act;
import frontdesk.calls.Escalation;
import frontdesk.calls.HandoverUnknown;
import frontdesk.calls.Handovers;
import frontdesk.calls.Intake;
import frontdesk.calls.Urgency;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.CallEscalated;
import frontdesk.notices.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps what is handed to people in PostgreSQL. */
public final class JdbiHandovers implements Handovers {
  private static final String CALL_IS_ESCALATED =
      """
      INSERT INTO calls (org_id, call_id, started_at, escalated) VALUES (:org, :call, :at, true)
      ON CONFLICT (org_id, call_id) DO UPDATE SET escalated = true, revision = calls.revision + 1
      """;

  private static final String ESCALATE =
      """
      INSERT INTO escalations (org_id, escalation_id, call_id, caller, reason, urgency, summary,
                               escalated_at, call_back)
      VALUES (:org, :id, :call, :caller, :reason, :urgency, :summary, :at, :callBack)
      ON CONFLICT DO NOTHING
      """;

  private static final String TOLD =
      """
      WITH told AS (
        UPDATE escalations SET call_back = false
         WHERE org_id = :org AND escalation_id = :id AND call_back
        RETURNING org_id, call_id),
      counted AS (
        UPDATE calls c SET revision = c.revision + 1 FROM told
         WHERE c.org_id = :org AND told.org_id = c.org_id AND c.call_id = told.call_id)
      SELECT count(*) FROM told
      """;

  private static final String CALL_IS_KNOWN =
      """
      INSERT INTO calls (org_id, call_id, started_at) VALUES (:org, :call, :at)
      ON CONFLICT (org_id, call_id) DO UPDATE SET revision = calls.revision + 1
      """;

  // Of type json, which cannot be compared but as text.
  private static final String KEEP =
      """
      INSERT INTO intakes (org_id, intake_id, call_id, data, urgency, completed, completed_at)
      VALUES (:org, :id, :call, CAST(:data AS json), :urgency, :completed, :at)
      ON CONFLICT (org_id, intake_id) DO UPDATE
         SET data = EXCLUDED.data, urgency = EXCLUDED.urgency, completed = EXCLUDED.completed,
             completed_at = EXCLUDED.completed_at
       WHERE (CAST(intakes.data AS text), intakes.urgency, intakes.completed)
             <> (CAST(EXCLUDED.data AS text), EXCLUDED.urgency, EXCLUDED.completed)
      """;

  private static final String ESCALATIONS =
      """
      SELECT e.*, e.call_back AND o.stage IS DISTINCT FROM 'DELIVERED' AS still_open
        FROM escalations e
        LEFT JOIN outbox o
          ON o.org_id = e.org_id AND o.notice_id = :prefix || e.escalation_id
       WHERE e.org_id = :org AND e.call_id = :call
       ORDER BY e.escalated_at, e.escalation_id
      """;

  private static final String INTAKES =
      "SELECT * FROM intakes WHERE org_id = :org AND call_id = :call";

  private final Store store;

  public JdbiHandovers(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Arrival escalate(
      Escalation escalation, List<Notice> notices, Optional<Delivery> delivery) {
    Act act = Act.done(escalation.org(), "escalate", escalation.id()).by(delivery);
    return once(act, handle -> escalate(handle, escalation, notices));
  }

  @Override
  public Arrival keep(Intake intake, Optional<Delivery> delivery) {
    Act act =
        Act.done(intake.org(), "intake", intake.id())
            .by(delivery)
            .to(IntakeJson.write(intake.data()));
    return once(act, handle -> keep(handle, intake));
  }

  // The tool call comes first: one that is carried out elsewhere just now is waited for.
  private Arrival once(Act act, Predicate<Handle> work) {
    return store.settled(act.org(), handle -> once(handle, act, work), HandoverUnknown::new);
  }

  private static Arrival once(Handle handle, Act act, Predicate<Handle> work) {
    Arrival arrival = DeliveryRows.arrival(handle, act.org(), act.delivery());
    if (arrival != Arrival.FIRST) {
      return arrival;
    }
    if (!work.test(handle)) {
      return Arrival.REPEATED;
    }
    AuditRows.add(handle, act);
    return arrival;
  }

  // One that was there already marked its call then.
  private static boolean escalate(Handle handle, Escalation escalation, List<Notice> notices) {
    escalation
        .call()
        .ifPresent(
            call ->
                CallRows.bind(handle.createUpdate(CALL_IS_ESCALATED), escalation.org(), call)
                    .bind("at", AppointmentRows.utc(escalation.at()))
                    .execute());
    boolean isNew =
        handle
                .createUpdate(ESCALATE)
                .bind("org", escalation.org().value())
                .bind("id", escalation.id())
                .bind("call", escalation.call().map(CallId::value).orElse(null))
                .bind("caller", escalation.caller().map(PhoneNumber::value).orElse(null))
                .bind("reason", escalation.reason())
                .bind("urgency", escalation.urgency().name())
                .bind("summary", escalation.summary())
                .bind("at", AppointmentRows.utc(escalation.at()))
                .bind("callBack", escalation.callBack())
                .execute()
            == 1;
    if (isNew) {
      OutboxRows.write(handle, notices);
    }
    return isNew;
  }

  @Override
  public void told(OrgId org, String escalationId) {
    store.with(org, handle -> settle(handle, org, escalationId));
  }

  /** Nobody has to call back any more; false if nobody had to. */
  static boolean settle(Handle handle, OrgId org, String escalationId) {
    return handle
            .createQuery(TOLD)
            .bind("org", org.value())
            .bind("id", escalationId)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  private static boolean keep(Handle handle, Intake intake) {
    intake
        .call()
        .ifPresent(
            call ->
                CallRows.bind(handle.createUpdate(CALL_IS_KNOWN), intake.org(), call)
                    .bind("at", AppointmentRows.utc(intake.at()))
                    .execute());
    return handle
            .createUpdate(KEEP)
            .bind("org", intake.org().value())
            .bind("id", intake.id())
            .bind("call", intake.call().map(CallId::value).orElse(null))
            .bind("data", IntakeJson.write(intake.data()))
            .bind("urgency", intake.urgency().name())
            .bind("completed", intake.completed())
            .bind("at", AppointmentRows.utc(intake.at()))
            .execute()
        == 1;
  }

  @Override
  public Handed of(OrgId org, CallId call) {
    return store.with(
        org,
        handle ->
            new Handed(
                CallRows.bind(handle.createQuery(ESCALATIONS), org, call)
                    .bind("prefix", CallEscalated.idFor(""))
                    .map((row, context) -> escalation(org, row))
                    .list(),
                CallRows.bind(handle.createQuery(INTAKES), org, call)
                    .map((row, context) -> intake(org, row))
                    .list()));
  }

  static Escalation escalation(OrgId org, ResultSet row) throws SQLException {
    return new Escalation(
        org,
        row.getString("escalation_id"),
        CallRows.text(row, "call_id").map(CallId::new),
        CallRows.text(row, "caller").map(PhoneNumber::new),
        row.getString("reason"),
        Urgency.valueOf(row.getString("urgency")),
        row.getString("summary"),
        AppointmentRows.instant(row, "escalated_at"),
        row.getBoolean("still_open"));
  }

  private static Intake intake(OrgId org, ResultSet row) throws SQLException {
    return new Intake(
        org,
        row.getString("intake_id"),
        CallRows.text(row, "call_id").map(CallId::new),
        IntakeJson.read(row.getString("data")),
        Urgency.valueOf(row.getString("urgency")),
        row.getBoolean("completed"),
        AppointmentRows.instant(row, "completed_at"));
  }
}
