package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.util.Optional;

/** Nothing was ever written into a calendar elsewhere. */
final class NoCalendarEntries implements CalendarEntries {
  @Override
  public Optional<Written> written(OrgId org, String appointmentId) {
    return Optional.empty();
  }

  @Override
  public boolean follow(Written written, EntryStanding standing) {
    return false;
  }
}
