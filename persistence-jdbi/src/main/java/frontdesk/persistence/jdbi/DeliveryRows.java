package frontdesk.persistence.jdbi;

import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.Appointment;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes down which arrival of a tool call did something, in the transaction of what it did. */
final class DeliveryRows {
  private static final String WRITE =
      """
      INSERT INTO deliveries (org_id, call_id, tool_call_id, fingerprint, appointment_id)
      VALUES (:org, :call, :toolCall, :fingerprint, :appointment)
      ON CONFLICT DO NOTHING
      """;

  private DeliveryRows() {}

  /** False if the same delivery is there already; true also if the platform gave no ids. */
  static boolean write(Handle handle, Appointment appointment, Optional<Delivery> delivery) {
    return delivery.map(it -> write(handle, appointment, it)).orElse(true);
  }

  private static boolean write(Handle handle, Appointment appointment, Delivery delivery) {
    return handle
            .createUpdate(WRITE)
            .bind("org", appointment.org().value())
            .bind("call", delivery.call().value())
            .bind("toolCall", delivery.toolCallId())
            .bind("fingerprint", delivery.fingerprint())
            .bind("appointment", appointment.id())
            .execute()
        == 1;
  }
}
