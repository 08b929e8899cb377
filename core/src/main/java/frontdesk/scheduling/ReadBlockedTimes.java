package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.CalendarMemory.Answer;
import frontdesk.scheduling.CalendarReading.Read;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what is on file here and what stands in the host's own calendar. */
final class ReadBlockedTimes {
  private final Appointments appointments;
  private final Calendars calendars;
  private final FollowCalendar follow;

  ReadBlockedTimes(Appointments appointments, Calendars calendars, FollowCalendar follow) {
    this.appointments = appointments;
    this.calendars = calendars;
    this.follow = follow;
  }

  /** As read a short while ago; empty if the host has to connect the calendar first. */
  Optional<BlockedTimes> recent(Host host, TimeSlot window, Deadline deadline) {
    return blocked(calendars.recent(host, window, deadline), host, window, "", deadline);
  }

  /** As it is now; empty if the host has to connect the calendar first. */
  Optional<BlockedTimes> now(Host host, TimeSlot window, Deadline deadline) {
    return nowBut("", host, window, deadline);
  }

  /**
   * As above, but for what one appointment of ours blocks: it is to be moved.
   *
   * @param moving its id
   */
  Optional<BlockedTimes> nowBut(String moving, Host host, TimeSlot window, Deadline deadline) {
    return blocked(calendars.now(host, window, deadline), host, window, moving, deadline);
  }

  private Optional<BlockedTimes> blocked(
      Answer answer, Host host, TimeSlot window, String moving, Deadline deadline) {
    if (!(answer.reading() instanceof Read read)) {
      return Optional.empty();
    }
    return Optional.of(
        answer.justRead()
            ? compared(read, host, answer.window(), moving, deadline)
            : together(read, appointments.taken(host.org(), host.id(), window), moving));
  }

  // All that was read, so that an entry beyond what was asked for is no difference.
  private BlockedTimes compared(
      Read read, Host host, TimeSlot window, String moving, Deadline deadline) {
    List<TakenSeat> seats = appointments.taken(host.org(), host.id(), window);
    if (follow.follow(calendars.of(host), host, read.own(), seats, deadline)) {
      seats = appointments.taken(host.org(), host.id(), window);
    }
    return together(read, seats, moving);
  }

  private static BlockedTimes together(Read read, List<TakenSeat> seats, String moving) {
    return new BlockedTimes(
        seats.stream().filter(seat -> !seat.appointmentId().equals(moving)).toList(),
        busy(read, seats, moving));
  }

  // An entry of ours that is not where we have it, and did not let itself be followed, blocks too.
  private static List<TimeSlot> busy(Read read, List<TakenSeat> seats, String moving) {
    return Stream.concat(
            read.busy().stream(),
            read.own().entrySet().stream()
                .filter(own -> !own.getKey().equals(moving))
                .filter(own -> seats.stream().noneMatch(seat -> accountsFor(seat, own)))
                .map(Map.Entry::getValue))
        .toList();
  }

  private static boolean accountsFor(TakenSeat seat, Map.Entry<String, TimeSlot> own) {
    return seat.appointmentId().equals(own.getKey()) && seat.slot().equals(own.getValue());
  }
}
