package frontdesk.audit;

import frontdesk.OrgId;
import frontdesk.Port;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of what was done. Whatever changes something writes its own entry in the same commit;
 * entries are only ever added, and forgotten by the server when they are older than {@link
 * #KEPT_DAYS}.
 */
@Port
public interface Audit {
  /** A year and a month: what is asked about after a year's accounts is still there. */
  int KEPT_DAYS = 400;

  /**
   * Writes down what changed nothing and is to be known all the same, in a commit of its own.
   *
   * @throws frontdesk.Unavailable if it was not written
   */
  void note(Act act);

  /**
   * A page of an organisation's entries, oldest first.
   *
   * @param since none before this moment
   * @param after only those behind this one, the last of the page before
   */
  List<AuditEntry> entries(OrgId org, Instant since, Optional<AuditEntry> after, int most);
}
