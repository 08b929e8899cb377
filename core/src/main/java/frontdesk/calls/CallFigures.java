package frontdesk.calls;

import frontdesk.OrgId;
import frontdesk.Port;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts calls. */
@Port
public interface CallFigures {
  /**
   * Of the calls that began from the first to the last day, both included.
   *
   * @param zone where a day begins at midnight
   * @throws frontdesk.Unavailable if the store does not answer
   */
  CallStats between(OrgId org, LocalDate first, LocalDate last, ZoneId zone);
}
