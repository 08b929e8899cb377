package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.time.Duration;
import java.util.List;

/**
 * Times kept for a caller who is still choosing. They share the seats of {@link Appointments}: of
 * calls that race for one seat, one holds it or books it. A hold ends by the store's own clock, and
 * from then on stands in nobody's way; {@link Appointments#book} turns the call's own into its
 * appointment.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface Holds {
  /**
   * Holds what is free of these, in place of all that the call held before, with any host.
   *
   * @return those that are held now, in order
   */
  List<TimeSlot> hold(HoldOrder order);

  /** Gives back whatever the call holds. */
  void release(OrgId org, CallId call);

  /** Clears away, for every organisation, what is over. */
  void clearExpired();

  /**
   * What is to be held.
   *
   * @param length from now on
   */
  record HoldOrder(OrgId org, UserId host, CallId call, List<TimeSlot> slots, Duration length) {
    public HoldOrder {
      slots = List.copyOf(slots);
    }
  }
}
