package frontdesk.persistence.jdbi;

import frontdesk.audit.Asking;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.AppointmentHistory;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes down what becomes of appointments, in the statement that does it. */
final class StepRows {
  private StepRows() {}

  /**
   * The same statement, which now changes one row of each table or none.
   *
   * @param change of one appointment, by {@code :org}
   */
  static String of(String change) {
    return """
        WITH changed AS (%s RETURNING appointment_id, revision, starts_at, ends_at, status)
        INSERT INTO appointment_steps (org_id, appointment_id, revision, at, starts_at, ends_at, live,
                                       credential, call_id)
        SELECT :org, appointment_id, revision, now(), starts_at, ends_at, status = 'booked',
               :credential, :askedIn
          FROM changed
        """
        .formatted(change);
  }

  /**
   * Who asked for a step.
   *
   * @param call empty where none did
   */
  record By(String credential, Optional<String> call) {
    /** Somebody who changed it in their own calendar, whoever asked when that was noticed. */
    static final By CALENDAR = new By(AppointmentHistory.CALENDAR, Optional.empty());

    /**
     * @param delivery what asked for it; what a form did was asked for in no call
     */
    static By order(Optional<Delivery> delivery) {
      return new By(
          Asking.credential(), delivery.filter(it -> !it.isByHand()).map(it -> it.call().value()));
    }
  }

  static <S extends SqlStatement<S>> S bind(S statement, By by) {
    return statement.bind("credential", by.credential()).bind("askedIn", by.call().orElse(null));
  }
}
