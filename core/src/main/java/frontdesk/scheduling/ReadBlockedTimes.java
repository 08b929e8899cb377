package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.BlockedMinutes.Span;
import frontdesk.scheduling.CalendarMemory.Answer;
import frontdesk.scheduling.CalendarReading.Read;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what is on file here and what stands in the host's own calendar. */
final class ReadBlockedTimes {
  private final Appointments appointments;
  private final Calendars calendars;
  private final FollowCalendar follow;
  private final KeptTimes kept;

  ReadBlockedTimes(
      Appointments appointments, Calendars calendars, FollowCalendar follow, KeptTimes kept) {
    this.appointments = appointments;
    this.calendars = calendars;
    this.follow = follow;
    this.kept = kept;
  }

  /** As read a short while ago; empty if the host has to connect the calendar first. */
  Optional<HostTimes> recent(Asking asking, TimeSlot window, NeighbourRules rules) {
    TimeSlot reach = reach(asking.host(), window, rules);
    Answer answer = calendars.recent(asking.host(), reach, asking.deadline());
    if (asking.moving().isPresent()) {
      return blocked(answer, asking, reach)
          .map(blocked -> HostTimes.of(asking.host(), blocked, window));
    }
    return answer.reading() instanceof Read read
        ? kept.find(asking.host(), reach, read)
            .or(() -> Optional.of(made(asking, window, reach, answer)))
        : Optional.empty();
  }

  // What lies outside the window, and keeps times in it from being free.
  private static TimeSlot reach(Host host, TimeSlot window, NeighbourRules rules) {
    Duration gap = host.policy().buffers().gap();
    TimeSlot counted = CountedFrom.widened(host, window);
    TimeSlot near = new TimeSlot(counted.start().minus(gap), counted.end().plus(gap));
    return rules.reach(counted).filter(far -> far.start().isBefore(near.start())).orElse(near);
  }

  // What is held for the asking call is free for it alone, so nothing is kept where times are held.
  private HostTimes made(Asking asking, TimeSlot window, TimeSlot reach, Answer answer) {
    Host host = asking.host();
    if (KeptTimes.mayKeep(host) && answer.reading() instanceof Read read) {
      Asking nobody = new Asking(host, Optional.empty(), asking.deadline());
      TimeSlot wide = calendars.isElsewhere(host) ? answer.window() : calendars.widened(reach);
      BlockedTimes all =
          answer.justRead()
              ? compared(read, nobody, wide)
              : together(read, taken(nobody, wide), "");
      if (all.seats().stream().noneMatch(TakenSeat::isHold)) {
        return kept.keep(host, read, HostTimes.of(host, all, Span.around(wide)));
      }
    }
    return blocked(answer, asking, reach)
        .map(blocked -> HostTimes.of(host, blocked, window))
        .orElseThrow();
  }

  /** As it is now; empty if the host has to connect the calendar first. */
  Optional<BlockedTimes> now(Asking asking, TimeSlot window, NeighbourRules rules) {
    kept.drop(asking.host());
    TimeSlot reach = reach(asking.host(), window, rules);
    Answer answer = calendars.now(asking.host(), reach, asking.deadline());
    return blocked(answer, asking, reach);
  }

  private Optional<BlockedTimes> blocked(Answer answer, Asking asking, TimeSlot window) {
    return answer.reading() instanceof Read read
        ? Optional.of(
            answer.justRead()
                ? compared(read, asking, answer.window())
                : together(read, taken(asking, window), asking.movingId()))
        : Optional.empty();
  }

  // All that was read, and no more, so that an entry beyond it is no difference.
  private BlockedTimes compared(Read read, Asking asking, TimeSlot window) {
    Host host = asking.host();
    List<TakenSeat> seats = taken(asking, window);
    List<TakenSeat> shown = seats.stream().filter(seat -> seat.slot().overlaps(window)).toList();
    if (follow.follow(calendars.of(host), host, read.own(), shown, asking.deadline())) {
      seats = taken(asking, window);
    }
    return together(read, seats, asking.movingId());
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
