package frontdesk.persistence.jdbi;

import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Pace;
import frontdesk.notices.Receipt;
import frontdesk.notices.Standing;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What all nodes know together of how an organisation's addresses answer. */
final class DestinationRows {
  // An attempt that was to find out whether the address is back has found out: its own rest is
  // over.
  private static final String FAILED =
      """
      UPDATE destinations
         SET failures = failures + 1, probing = false,
             closed_until = CASE
               WHEN :asked > 0 OR failures + 1 >= :failures
               THEN greatest(CASE WHEN NOT probing THEN closed_until END, now() + greatest(:asked, CASE
                      WHEN failures + 1 >= :failures
                      THEN least(:first * power(2, least(failures + 1 - :failures, 20)), :longest)
                      ELSE 0 END) * INTERVAL '1 second')
               WHEN NOT probing THEN closed_until END
       WHERE org_id = :org AND way = :way
      """;

  // An answer to what was asked before the address asked for a rest does not end that rest.
  private static final String ANSWERED =
      """
      UPDATE destinations
         SET failures = 0, probing = false,
             closed_until = CASE WHEN probing THEN NULL ELSE closed_until END
       WHERE org_id = :org AND way = :way AND (failures > 0 OR probing)
      """;

  private DestinationRows() {}

  static int noted(Handle handle, Attempt attempt, Receipt receipt) {
    Notice notice = attempt.notice();
    if (!notice.way().paced() || receipt instanceof Receipt.NotBegun) {
      return 0;
    }
    boolean failed = Standing.of(receipt).stage().temporary();
    Update update = handle.createUpdate(failed ? FAILED : ANSWERED);
    if (failed) {
      update
          .bind("asked", shorter(receipt.pause(), Pace.LONGEST_ASKED).toSeconds())
          .bind("failures", Pace.FAILURES)
          .bind("first", Pace.FIRST_REST.toSeconds())
          .bind("longest", Pace.LONGEST_REST.toSeconds());
    }
    return update.bind("org", notice.org().value()).bind("way", notice.way().name()).execute();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
