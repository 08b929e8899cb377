package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.calls.Call;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Calls;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps calls in PostgreSQL; facts meet in the row itself, so that none is lost. */
public final class JdbiCalls implements Calls {
  // least() and coalesce() pass over what was not told.
  private static final String NOTE =
      """
      INSERT INTO calls (org_id, call_id, started_at, ended_at, ending, end_reason, host_id, assistant,
                         caller, cost, summary, success, recording, consent,
                         relay_operator)
      VALUES (:org, :call, coalesce(CAST(:started AS timestamptz), :now), :ended, :ending, :reason,
              CAST(:host AS text), :assistant, :caller, :cost, :summary, :success, CAST(:recording AS text),
              :consent, :relay)
      ON CONFLICT (org_id, call_id) DO UPDATE
         SET started_at = least(calls.started_at, CAST(:started AS timestamptz)),
             ended_at = least(calls.ended_at, EXCLUDED.ended_at),
             ending = coalesce(EXCLUDED.ending, calls.ending),
             end_reason = CASE WHEN 'DECLINED' NOT IN (calls.consent, EXCLUDED.consent)
                               THEN coalesce(EXCLUDED.end_reason, calls.end_reason) END,
             host_id = coalesce(calls.host_id, EXCLUDED.host_id),
             assistant = coalesce(EXCLUDED.assistant, calls.assistant),
             caller = coalesce(EXCLUDED.caller, calls.caller),
             cost = coalesce(EXCLUDED.cost, calls.cost),
             summary = CASE WHEN 'DECLINED' NOT IN (calls.consent, EXCLUDED.consent)
                            THEN coalesce(EXCLUDED.summary, calls.summary) END,
             success = coalesce(EXCLUDED.success, calls.success),
             recording = CASE WHEN 'DECLINED' NOT IN (calls.consent, EXCLUDED.consent)
                              THEN coalesce(EXCLUDED.recording, calls.recording) END,
             consent = CASE WHEN 'DECLINED' IN (calls.consent, EXCLUDED.consent) THEN 'DECLINED'
                            WHEN 'GRANTED' IN (calls.consent, EXCLUDED.consent) THEN 'GRANTED'
                            ELSE 'UNKNOWN' END,
             relay_operator = calls.relay_operator OR EXCLUDED.relay_operator,
             revision = calls.revision + 1,
             says = CASE WHEN 'DECLINED' NOT IN (calls.consent, EXCLUDED.consent)
                              AND EXCLUDED.ended_at IS NULL THEN calls.says END,
             running = CASE WHEN 'DECLINED' NOT IN (calls.consent, EXCLUDED.consent)
                                 AND EXCLUDED.ended_at IS NULL THEN calls.running END
      """;

  private static final String FIND = "SELECT * FROM calls WHERE org_id = :org AND call_id = :call";

  private static final String NEWEST =
      """
      SELECT * FROM calls WHERE org_id = :org
       ORDER BY started_at DESC, call_id DESC LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT = "SELECT count(*) FROM calls WHERE org_id = :org";

  private final Store store;

  public JdbiCalls(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void note(OrgId org, CallId id, CallFacts facts, Instant now) {
    store.with(org, handle -> noteWithItsWords(handle, org, id, facts, now));
  }

  @Override
  public Arrival note(
      OrgId org, CallId id, CallFacts facts, Instant now, Optional<Delivery> delivery) {
    return store.settled(
        org,
        handle -> {
          Arrival arrival = DeliveryRows.arrival(handle, org, delivery);
          if (arrival == Arrival.FIRST) {
            noteWithItsWords(handle, org, id, facts, now);
            AuditRows.add(
                handle, Act.done(org, what(facts), id.value()).by(delivery).to(said(facts)));
          }
          return arrival;
        },
        Store::unavailable);
  }

  // As it says on the record: a telephone that rings has not ended.
  private static String what(CallFacts facts) {
    return facts.endedAt().isPresent() ? "end_call" : "call_began";
  }

  private static String said(CallFacts facts) {
    return facts.endedAt() + "|" + facts.ending() + "|" + facts.endReason();
  }

  private static int noteWithItsWords(
      Handle handle, OrgId org, CallId id, CallFacts facts, Instant now) {
    int noted = note(handle, org, id, facts, now);
    if (!facts.consent().allowsWords()) {
      // Whoever adds words meanwhile waits for the call's row, and then reads that none are kept.
      JdbiCallWords.forget(handle, org, id);
    }
    return noted;
  }

  private static int note(Handle handle, OrgId org, CallId id, CallFacts facts, Instant now) {
    return CallRows.bind(CallRows.bind(handle.createUpdate(NOTE), org, id), facts)
        .bind("now", AppointmentRows.utc(now))
        .execute();
  }

  @Override
  public Optional<Call> find(OrgId org, CallId id) {
    return store.with(
        org,
        handle ->
            CallRows.bind(handle.createQuery(FIND), org, id)
                .map((row, context) -> CallRows.read(row))
                .findOne());
  }

  @Override
  public Page newest(OrgId org, int limit, int offset) {
    return store.with(
        org,
        handle -> {
          List<Call> calls =
              handle
                  .createQuery(NEWEST)
                  .bind("org", org.value())
                  .bind("limit", limit)
                  .bind("offset", offset)
                  .map((row, context) -> CallRows.read(row))
                  .list();
          long total = handle.createQuery(COUNT).bind("org", org.value()).mapTo(Long.class).one();
          return new Page(calls, total);
        });
  }
}
