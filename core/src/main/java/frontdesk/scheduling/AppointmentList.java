package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The book of appointments as people look at it. Each answer is of one moment; nothing is locked.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface AppointmentList {
  /** A page of a list that people read; more than this is an export. */
  int MOST = 500;

  /** Live ones with the host that overlap the window, by start, at most {@link #MOST}. */
  List<ListedAppointment> between(OrgId org, UserId host, TimeSlot window);

  /** The same with cancelled ones among them. */
  List<ListedAppointment> withCancelled(OrgId org, UserId host, TimeSlot window);

  /**
   * Live and cancelled ones, those booked last first, at most {@link #MOST}.
   *
   * @param call empty: of all calls and of none
   */
  List<ListedAppointment> latest(OrgId org, Optional<CallId> call);

  /**
   * Live and cancelled ones that these calls booked, in order of booking, at most {@link #MOST}.
   */
  List<ListedAppointment> bookedBy(OrgId org, Set<CallId> calls);

  Optional<ListedAppointment> find(OrgId org, String appointmentId);
}
