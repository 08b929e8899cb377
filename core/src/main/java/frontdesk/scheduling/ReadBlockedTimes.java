package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.CalendarMemory.Answer;
import frontdesk.scheduling.CalendarReading.Read;
import java.time.Instant;
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
  Optional<BlockedTimes> recent(Asking asking, TimeSlot window, NeighbourRules rules) {
    Answer answer = calendars.recent(asking.host(), window, asking.deadline());
    return blocked(answer, asking, wider(asking, window, rules), "");
  }

  /** As it is now; empty if the host has to connect the calendar first. */
  Optional<BlockedTimes> now(Asking asking, TimeSlot window, NeighbourRules rules) {
    return nowBut("", asking, window, rules);
  }

  /**
   * As above, but for what one appointment of ours blocks: it is to be moved.
   *
   * @param moving its id
   */
  Optional<BlockedTimes> nowBut(
      String moving, Asking asking, TimeSlot window, NeighbourRules rules) {
    Answer answer = calendars.now(asking.host(), window, asking.deadline());
    return blocked(answer, asking, wider(asking, window, rules), moving);
  }

  // Where something may lie that stands in the way of a slot in the window.
  private static TimeSlot wider(Asking asking, TimeSlot window, NeighbourRules rules) {
    TimeSlot reach = rules.reach(window).orElse(window);
    Instant free = window.end().plus(asking.host().policy().buffers().gap());
    return reach.end().isAfter(free) ? reach : new TimeSlot(reach.start(), free);
  }

  private Optional<BlockedTimes> blocked(
      Answer answer, Asking asking, TimeSlot window, String moving) {
    if (!(answer.reading() instanceof Read read)) {
      return Optional.empty();
    }
    return Optional.of(
        answer.justRead()
            ? compared(read, asking, answer.window(), window, moving)
            : together(read, taken(asking, window), moving));
  }

  // All that was read, so that an entry beyond what was asked for is no difference.
  private BlockedTimes compared(
      Read read, Asking asking, TimeSlot shown, TimeSlot window, String moving) {
    Host host = asking.host();
    TimeSlot both = covering(shown, window);
    List<TakenSeat> seats = taken(asking, both);
    List<TakenSeat> there = seats.stream().filter(seat -> seat.slot().overlaps(shown)).toList();
    if (follow.follow(calendars.of(host), host, read.own(), there, asking.deadline())) {
      seats = taken(asking, both);
    }
    return together(read, seats, moving);
  }

  private static TimeSlot covering(TimeSlot one, TimeSlot other) {
    return new TimeSlot(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.end().isAfter(other.end()) ? one.end() : other.end());
  }

  private List<TakenSeat> taken(Asking asking, TimeSlot window) {
    Host host = asking.host();
    return appointments.taken(host.org(), host.id(), window, asking.call());
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
