package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.RequestedSlot.Doubtful;
import frontdesk.scheduling.RequestedSlot.Impossible;
import frontdesk.scheduling.RequestedSlot.Incomplete;
import frontdesk.scheduling.RequestedSlot.Means;
import frontdesk.scheduling.RequestedTime.Readings;
import frontdesk.scheduling.StatedTime.Moment;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out which slot a request means. Of several that may be meant the host's hours decide where
 * they leave only one; else it is asked, since a guess would be an appointment.
 */
final class ReadSlot {
  private final WantedSlot wanted;
  private final Host host;
  private final ZonedDateTime now;
  private final BookingRules rules;

  ReadSlot(WantedSlot wanted, Host host, Instant now) {
    this.wanted = wanted;
    this.host = host;
    this.now = now.atZone(wanted.zone().orElse(host.zone()));
    this.rules = new BookingRules(host, now);
  }

  RequestedSlot read() {
    Readings start = wanted.start().readings(now);
    Optional<Refusal> missing = start.doubt().filter(doubt -> !doubt.isDoubt());
    if (missing.isPresent()) {
      return new Incomplete(missing.get());
    }
    List<RequestedSlot> slots = start.may().stream().map(this::slot).toList();
    return start.doubt().map(doubt -> settled(doubt, slots)).orElseGet(() -> slots.get(0));
  }

  private RequestedSlot settled(Refusal doubt, List<RequestedSlot> slots) {
    List<TimeSlot> means =
        slots.stream()
            .flatMap(slot -> slot instanceof Means one ? Stream.of(one.slot()) : Stream.empty())
            .toList();
    List<TimeSlot> open = means.stream().filter(rules::withinHours).toList();
    List<TimeSlot> ahead = open.stream().filter(s -> rules.tooEarlyOrLate(s).isEmpty()).toList();
    boolean hoursTell = doubt == Refusal.MORNING_OR_EVENING || doubt == Refusal.WHICH_WEEK;
    if (hoursTell && ahead.size() <= 1) {
      // What cannot be booked either way is refused as the first that comes to mind.
      return ahead.stream()
          .findFirst()
          .or(() -> open.stream().findFirst())
          .<RequestedSlot>map(Means::new)
          .orElseGet(() -> slots.get(0));
    }
    return ahead.isEmpty() ? asked(doubt, means, slots) : new Doubtful(doubt, ahead);
  }

  // What was said contradicts itself, so it is asked even if no answer can be booked as it stands.
  private static RequestedSlot asked(
      Refusal doubt, List<TimeSlot> means, List<RequestedSlot> slots) {
    return means.isEmpty() ? slots.get(0) : new Doubtful(doubt, means);
  }

  private RequestedSlot slot(StatedTime start) {
    Moment moment = start.in(wanted.zone(), host.zone());
    if (moment instanceof Moment.At at) {
      return from(start, at.instant());
    }
    Moment.Impossible no = (Moment.Impossible) moment;
    return new Impossible(no.why(), no.about());
  }

  private RequestedSlot from(StatedTime stated, Instant start) {
    if (wanted.end().isEmpty()) {
      return between(start, start.plus(wanted.usual()));
    }
    Optional<StatedTime> until = end(wanted.end().get(), stated);
    if (until.isEmpty()) {
      return new Impossible(Refusal.WRONG_LENGTH, start);
    }
    Moment end = until.get().in(wanted.zone(), host.zone());
    return end instanceof Moment.At at
        ? between(start, at.instant())
        : new Impossible(((Moment.Impossible) end).why(), start);
  }

  private Optional<StatedTime> end(RequestedTime end, StatedTime start) {
    return end instanceof SaidTime said
        ? said.endOf(start, now)
        : end.readings(now).may().stream().findFirst();
  }

  private static RequestedSlot between(Instant start, Instant end) {
    return start.isBefore(end)
        ? new Means(new TimeSlot(start, end))
        : new Impossible(Refusal.ENDS_BEFORE_START, start);
  }
}
