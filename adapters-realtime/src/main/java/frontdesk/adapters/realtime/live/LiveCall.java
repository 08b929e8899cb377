package frontdesk.adapters.realtime.live;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.scheduling.Way;
import java.util.Optional;

/**
 * Which call it is.
 *
 * @param way how the caller came, which says whose calendar is meant
 * @param caller the number that is calling, as its telephone company says; empty on calls from the
 *     web
 */
public record LiveCall(OrgId org, CallId id, Way way, Optional<PhoneNumber> caller) {
  /** From the web. */
  public LiveCall(OrgId org, CallId id, Way way) {
    this(org, id, way, Optional.empty());
  }
}
