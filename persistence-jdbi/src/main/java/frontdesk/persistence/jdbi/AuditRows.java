package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Appointment;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Writes down what was done, in the transaction that does it. */
final class AuditRows {
  private static final String ADD =
      """
      INSERT INTO audit (org_id, entry_id, at, credential, call_id, tool_call_id, what, subject,
                         before_hash, after_hash, outcome)
      VALUES (:org, :entry, clock_timestamp(), :credential, :call, :toolCall, :what, :subject,
              :before, :after, :outcome)
      """;

  private AuditRows() {}

  static void add(Handle handle, Act act) {
    handle
        .createUpdate(ADD)
        .bind("org", act.org().value())
        .bind("entry", UUID.randomUUID().toString())
        .bind("credential", act.credential())
        .bind("call", act.delivery().map(it -> it.call().value()).orElse(null))
        .bind("toolCall", act.delivery().map(Delivery::toolCallId).orElse(null))
        .bind("what", act.what())
        .bind("subject", act.subject())
        .bind("before", act.before().orElse(null))
        .bind("after", act.after().orElse(null))
        .bind("outcome", act.outcome())
        .execute();
  }

  /** An appointment in one form for digests. */
  static String content(Appointment appointment) {
    return String.join(
        "|",
        appointment.id(),
        appointment.host().value(),
        appointment.title(),
        appointment.slot().start().toString(),
        appointment.slot().end().toString(),
        appointment.attendee().party(Optional.empty()).orElse(""));
  }

  /** The same as {@link #around} for what is decided for the whole organisation. */
  static <T> T organisation(Handle handle, OrgId org, String what, Supplier<T> change) {
    return around(
        handle,
        org,
        what,
        org.value(),
        "organisations t WHERE org_id = :org AND org_id = :subject",
        change);
  }

  /**
   * Changes an organisation's settings, or those of a part of it, and writes down that they are
   * others now, if they are.
   *
   * @param place the table and the rows in it, by {@code :org} and {@code :subject}
   */
  static <T> T around(
      Handle handle, OrgId org, String what, String subject, String place, Supplier<T> change) {
    Optional<String> before = digest(handle, org, subject, place);
    T result = change.get();
    Optional<String> after = digest(handle, org, subject, place);
    if (!before.equals(after)) {
      add(handle, Act.done(org, what, subject).digests(before, after));
    }
    return result;
  }

  // Columns in one order and every value as JSON writes it: the same for the same.
  private static Optional<String> digest(Handle handle, OrgId org, String subject, String place) {
    return handle
        .createQuery(
            "SELECT encode(sha256(convert_to(string_agg(line, chr(10) ORDER BY line), 'UTF8')),"
                + " 'hex') FROM (SELECT CAST(to_jsonb(t) AS text) AS line FROM "
                + place
                + ") AS lines")
        .bind("org", org.value())
        .bind("subject", subject)
        .mapTo(String.class)
        .findOne();
  }
}
