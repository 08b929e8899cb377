package frontdesk.hearing;

import frontdesk.scheduling.DayPart;
import frontdesk.scheduling.RequestedTime;
import frontdesk.scheduling.SaidTime;
import frontdesk.scheduling.StatedClock;
import frontdesk.scheduling.StatedDate;
import frontdesk.scheduling.StatedDay;
import frontdesk.scheduling.StatedDay.Ahead;
import frontdesk.scheduling.StatedDay.OfWeek;
import frontdesk.scheduling.StatedDay.Which;
import frontdesk.scheduling.TimeFromNow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What was heard so far of a time. Each may be said once; with a second one it makes no sense. */
final class Heard {
  private Optional<Duration> ahead = Optional.empty();
  private Optional<Ahead> day = Optional.empty();
  private Optional<OfWeek> weekday = Optional.empty();
  private Optional<StatedDay.Week> week = Optional.empty();
  private Optional<StatedDay> date = Optional.empty();
  private Optional<StatedClock> clock = Optional.empty();
  private Optional<Part> part = Optional.empty();
  private Optional<ZoneId> zone = Optional.empty();
  private boolean nonsense;

  /** A part of the day, as it stands beside a time of day. */
  enum Part {
    MORNING(DayPart.MORNING),
    AFTERNOON(DayPart.AFTERNOON),
    EVENING(DayPart.EVENING),
    NIGHT(DayPart.EVENING);

    private final DayPart asked;

    Part(DayPart asked) {
      this.asked = asked;
    }

    // Two at night is before dawn, nine at night is not; some call three o'clock evening.
    boolean fits(int minute) {
      return switch (this) {
        case MORNING -> minute < 12 * 60;
        case AFTERNOON -> minute >= 12 * 60 && minute < 18 * 60;
        case EVENING -> minute >= 15 * 60;
        case NIGHT -> minute >= 17 * 60 || minute < 5 * 60;
      };
    }
  }

  private void once(Optional<?> before) {
    nonsense |= before.isPresent();
  }

  /** What was heard can mean nothing. */
  boolean nonsense() {
    nonsense = true;
    return true;
  }

  boolean ahead(Duration said) {
    once(ahead);
    ahead = Optional.of(said);
    return true;
  }

  boolean day(int days) {
    once(day);
    day = Optional.of(new Ahead(days));
    return true;
  }

  boolean weekday(OfWeek said) {
    once(weekday);
    weekday = Optional.of(said);
    return true;
  }

  boolean week(int weeks) {
    once(week);
    week = Optional.of(new StatedDay.Week(weeks));
    return true;
  }

  boolean date(StatedDay said) {
    once(date);
    date = Optional.of(said);
    return true;
  }

  boolean clock(StatedClock said) {
    once(clock);
    clock = Optional.of(said);
    return true;
  }

  boolean part(Part said) {
    once(part);
    part = Optional.of(said);
    return true;
  }

  boolean zone(ZoneId said) {
    once(zone);
    zone = Optional.of(said);
    return true;
  }

  /** All of it together; empty if it makes no sense. */
  Optional<RequestedTime> time() {
    return nonsense ? Optional.empty() : together();
  }

  private Optional<RequestedTime> together() {
    Optional<StatedDay> when = day();
    boolean nothing = when.isEmpty() && clock.isEmpty() && part.isEmpty();
    if (ahead.isPresent()) {
      return nothing && zone.isEmpty() ? ahead.map(TimeFromNow::new) : Optional.empty();
    }
    if (nothing || clock.isEmpty() || part.isEmpty()) {
      return nothing
          ? Optional.empty()
          : Optional.of(new SaidTime(when, clock, part.map(each -> each.asked), zone));
    }
    return inPart(clock.get(), part.get())
        .map(time -> new SaidTime(when, Optional.of(time), Optional.empty(), zone));
  }

  private static Optional<StatedClock> inPart(StatedClock clock, Part part) {
    List<Integer> left = clock.minutes().stream().filter(part::fits).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new StatedClock(left));
  }

  // "Tomorrow, Tuesday the 24th" says one day three times.
  private Optional<StatedDay> day() {
    Optional<StatedDay> named = week.isEmpty() ? withWeekday() : withWeek(week.get());
    Optional<StatedDay> counted = day.map(each -> each);
    return counted.isPresent() && named.isPresent()
        ? Optional.of(new StatedDay.Both(counted.get(), named.get()))
        : counted.or(() -> named);
  }

  // "Tuesday at nine next week": the week may stand far from its day.
  private Optional<StatedDay> withWeek(StatedDay.Week said) {
    Optional<StatedDay> named = withWeekday();
    if (named.isEmpty()) {
      return Optional.of(said);
    }
    boolean plain = date.isEmpty() && weekday.get().which() == Which.PLAIN;
    return plain && said.ahead() == 1
        ? Optional.of(new OfWeek(weekday.get().day(), Which.OF_NEXT_WEEK))
        : Optional.of(new StatedDay.Both(named.get(), said));
  }

  private Optional<StatedDay> withWeekday() {
    if (date.isEmpty() || weekday.isEmpty()) {
      return date.or(() -> weekday);
    }
    DayOfWeek beside = weekday.get().day();
    return date.get() instanceof StatedDate one
        ? Optional.of(one.on(beside))
        : date.map(either -> ((StatedDay.EitherDate) either).on(beside));
  }
}
