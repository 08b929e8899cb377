package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Nothing was ever written into a calendar elsewhere. */
final class NoCalendarEntries implements CalendarEntries {
  @Override
  public List<Written> written(OrgId org, Set<String> appointmentIds) {
    return List.of();
  }

  @Override
  public boolean follow(Written written, EntryStanding standing) {
    return false;
  }

  @Override
  public List<Written> toReview(Instant now, int most) {
    return List.of();
  }
}
