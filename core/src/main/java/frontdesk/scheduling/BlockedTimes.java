package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.util.List;

/**
 * What keeps a host from being booked in a window.
 *
 * @param seats taken by our own appointments
 * @param busy times when no seat is free, whatever else the host does then
 */
public record BlockedTimes(List<TakenSeat> seats, List<TimeSlot> busy) {
  public BlockedTimes {
    seats = List.copyOf(seats);
    busy = List.copyOf(busy);
  }
}
