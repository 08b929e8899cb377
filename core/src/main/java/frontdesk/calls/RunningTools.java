package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;

/**
 * Which tools run in calls just now; {@link LiveCalls} tells of them. Safe for many threads and
 * processes. Half a second of it may be lost when the store crashes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface RunningTools {
  /**
   * Tells of a tool until it is recorded with its call ({@link CallWords#toolCall}) under the same
   * id, until {@link #over}, or until the call ends. A call that nobody told of before is known
   * from now on; of one that is over nothing is told. Without its arguments where consent was
   * declined.
   */
  void begun(OrgId org, CallId call, RunningTool tool);

  /** It runs no more, whatever came of it. */
  void over(OrgId org, CallId call, String id);
}
