package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Holds.HoldOrder;
import java.util.List;

/** Keeps for a caller, for some minutes, the times that were offered, where the host wants that. */
public final class HoldOffers {
  private final Holds holds;

  public HoldOffers(Holds holds) {
    this.holds = holds;
  }

  /**
   * Holds what is still free of these instead of what the call was offered before. Costs nothing
   * where the host's policy holds no times.
   *
   * @throws frontdesk.Unavailable if the store does not answer; then nothing new is held
   */
  public void hold(Host host, CallId call, List<TimeSlot> offered) {
    if (!host.policy().hold().isZero() && !offered.isEmpty()) {
      holds.hold(new HoldOrder(host.org(), host.id(), call, offered, host.policy().hold()));
    }
  }
}
