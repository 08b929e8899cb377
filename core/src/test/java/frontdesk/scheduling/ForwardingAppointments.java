package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.notices.Notice;
import java.util.List;
import java.util.Optional;

/** Appointments as they are; a test overrides the one method that is to behave otherwise. */
public class ForwardingAppointments implements Appointments {
  private final Appointments appointments;

  public ForwardingAppointments(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public Optional<Booking> known(Wish wish) {
    return appointments.known(wish);
  }

  @Override
  public Booking book(Wish wish, List<Notice> notices) {
    return appointments.book(wish, notices);
  }

  @Override
  public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window) {
    return appointments.taken(org, host, window);
  }
}
