package frontdesk.adapters.realtime.session;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.adapters.realtime.CallPass;
import frontdesk.scheduling.Way;
import java.util.function.Predicate;

/**
 * A call that a page would like to begin.
 *
 * @param way says whose calendar is meant
 * @param theirs whether they may speak in it; asked once the call could begin, since a call that is
 *     new is theirs from then on
 * @param pass what they may speak in it with
 */
public record WantedSession(
    OrgId org, Way way, CallId call, Predicate<CallId> theirs, CallPass pass) {}
