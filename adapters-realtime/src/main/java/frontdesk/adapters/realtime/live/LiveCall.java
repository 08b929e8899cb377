package frontdesk.adapters.realtime.live;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.scheduling.Way;

/**
 * Which call it is.
 *
 * @param way how the caller came, which says whose calendar is meant
 */
public record LiveCall(OrgId org, CallId id, Way way) {}
