package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;

/** Gives back what is held: for a call that has ended, and in the background what is over. */
public final class ReleaseHolds {
  private final Holds holds;

  public ReleaseHolds(Holds holds) {
    this.holds = holds;
  }

  /**
   * The call has ended: others may have the times that were held for it.
   *
   * @throws frontdesk.Unavailable if the store does not answer; then they end by themselves
   */
  public void release(OrgId org, CallId call) {
    holds.release(org, call);
  }

  /**
   * Clears away holds that are over. They stand in nobody's way, but would be kept for ever.
   *
   * @throws frontdesk.Unavailable if the store does not answer; the next sweep finds the same
   */
  public void sweep() {
    holds.clearExpired();
  }
}
