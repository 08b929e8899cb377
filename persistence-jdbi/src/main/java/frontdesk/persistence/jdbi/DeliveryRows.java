package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Appointment;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes down which arrival of a tool call did something, in the transaction of what it did. */
final class DeliveryRows {
  // One that is being written by another transaction is waited for.
  private static final String WRITE =
      """
      INSERT INTO deliveries (org_id, call_id, tool_call_id, fingerprint, appointment_id, notice_id)
      VALUES (:org, :call, :toolCall, :fingerprint, :appointment, :notice)
      ON CONFLICT DO NOTHING
      """;

  private static final String SAME =
      """
      SELECT fingerprint = :fingerprint FROM deliveries
       WHERE org_id = :org AND call_id = :call AND tool_call_id = :toolCall
      """;

  private static final String NOTICE =
      """
      SELECT notice_id FROM deliveries
       WHERE org_id = :org AND call_id = :call AND tool_call_id = :toolCall
         AND fingerprint = :fingerprint AND notice_id IS NOT NULL
      """;

  private DeliveryRows() {}

  /** False if the same delivery is there already; true also if the platform gave no ids. */
  static boolean write(Handle handle, Appointment appointment, Optional<Delivery> delivery) {
    return delivery
        .map(
            it ->
                write(
                    handle, appointment.org(), it, Optional.of(appointment.id()), Optional.empty()))
        .orElse(true);
  }

  /** The same of what is about no appointment. */
  static Arrival arrival(Handle handle, OrgId org, Optional<Delivery> delivery) {
    return delivery
        .map(it -> arrival(handle, org, it, Optional.empty(), Optional.empty()))
        .orElse(Arrival.FIRST);
  }

  static Arrival arrival(
      Handle handle,
      OrgId org,
      Delivery delivery,
      Optional<String> appointment,
      Optional<String> notice) {
    if (write(handle, org, delivery, appointment, notice)) {
      return Arrival.FIRST;
    }
    boolean same =
        bind(handle.createQuery(SAME), org, delivery).mapTo(Boolean.class).findOne().orElse(false);
    return same ? Arrival.REPEATED : Arrival.OTHER_ARGUMENTS;
  }

  private static boolean write(
      Handle handle,
      OrgId org,
      Delivery delivery,
      Optional<String> appointment,
      Optional<String> notice) {
    return bind(handle.createUpdate(WRITE), org, delivery)
            .bind("appointment", appointment.orElse(null))
            .bind("notice", notice.orElse(null))
            .execute()
        == 1;
  }

  /** By which notice it was answered. */
  static Optional<String> notice(Handle handle, OrgId org, Delivery delivery) {
    return bind(handle.createQuery(NOTICE), org, delivery).mapTo(String.class).findOne();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, OrgId org, Delivery delivery) {
    return statement
        .bind("org", org.value())
        .bind("call", delivery.call().value())
        .bind("toolCall", delivery.toolCallId())
        .bind("fingerprint", delivery.fingerprint());
  }
}
