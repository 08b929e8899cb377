package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.StatedTime.Moment;
import java.time.Instant;
import java.util.Optional;

/** The slot that a request means with a given host, if its times mean one at all. */
sealed interface RequestedSlot {
  record Means(TimeSlot slot) implements RequestedSlot {}

  /**
   * No such slot.
   *
   * @param start the start, where at least that could be told
   */
  record Impossible(Refusal why, Optional<Instant> start) implements RequestedSlot {}

  static RequestedSlot of(BookingRequest request, Host host) {
    Moment start = request.start().in(request.zone(), host.zone());
    return start instanceof Moment.At at
        ? from(at.instant(), request, host)
        : new Impossible(((Moment.Impossible) start).why(), Optional.empty());
  }

  private static RequestedSlot from(Instant start, BookingRequest request, Host host) {
    Moment end =
        request
            .end()
            .map(time -> time.in(request.zone(), host.zone()))
            .orElseGet(() -> new Moment.At(start.plus(host.policy().duration())));
    return end instanceof Moment.At at
        ? between(start, at.instant())
        : new Impossible(((Moment.Impossible) end).why(), Optional.of(start));
  }

  private static RequestedSlot between(Instant start, Instant end) {
    return start.isBefore(end)
        ? new Means(new TimeSlot(start, end))
        : new Impossible(Refusal.ENDS_BEFORE_START, Optional.of(start));
  }
}
