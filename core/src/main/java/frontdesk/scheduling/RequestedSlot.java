package frontdesk.scheduling;

import frontdesk.TimeSlot;
import frontdesk.scheduling.StatedTime.Moment;
import java.time.Instant;

/** The slot that a request means with a given host, if its times mean one at all. */
sealed interface RequestedSlot {
  record Means(TimeSlot slot) implements RequestedSlot {}

  /**
   * No such slot.
   *
   * @param start when it was to start, at least about when
   */
  record Impossible(Refusal why, Instant start) implements RequestedSlot {}

  static RequestedSlot of(BookingRequest request, Host host) {
    Moment start = request.start().in(request.zone(), host.zone());
    if (start instanceof Moment.At at) {
      return from(at.instant(), request, host);
    }
    Moment.Impossible no = (Moment.Impossible) start;
    return new Impossible(no.why(), no.about());
  }

  private static RequestedSlot from(Instant start, BookingRequest request, Host host) {
    Moment end =
        request
            .end()
            .map(time -> time.in(request.zone(), host.zone()))
            .orElseGet(() -> new Moment.At(start.plus(host.policy().duration())));
    return end instanceof Moment.At at
        ? between(start, at.instant())
        : new Impossible(((Moment.Impossible) end).why(), start);
  }

  private static RequestedSlot between(Instant start, Instant end) {
    return start.isBefore(end)
        ? new Means(new TimeSlot(start, end))
        : new Impossible(Refusal.ENDS_BEFORE_START, start);
  }
}
