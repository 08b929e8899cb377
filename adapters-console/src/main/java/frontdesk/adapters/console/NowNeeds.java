package frontdesk.adapters.console;

import frontdesk.accounts.UnconnectedHosts;
import frontdesk.calls.LiveCalls;
import frontdesk.scheduling.Lines;

/**
 * What live pages need beside what others do.
 *
 * @param lines say whose a call is that came in by one
 */
public record NowNeeds(LiveCalls calls, Lines lines, UnconnectedHosts unconnected) {}
