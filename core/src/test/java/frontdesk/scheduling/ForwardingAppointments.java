package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
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
  public Optional<Booking> known(BookingOrder order) {
    return appointments.known(order);
  }

  @Override
  public Optional<Booking> known(OrgId org, Delivery delivery) {
    return appointments.known(org, delivery);
  }

  @Override
  public Booking book(BookingOrder order, List<Notice> notices) {
    return appointments.book(order, notices);
  }

  @Override
  public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
    return appointments.taken(org, host, window, asking);
  }
}
