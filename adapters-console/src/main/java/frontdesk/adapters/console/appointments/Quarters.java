package frontdesk.adapters.console.appointments;

import frontdesk.TimeSlot;
import frontdesk.adapters.console.page.Times;
import frontdesk.scheduling.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A part of a day {@code [from, to)} on the wall, in quarters of an hour since midnight: as fine as
 * a grid of times shows it. What begins or ends within a quarter has all of it.
 */
record Quarters(int from, int to) {
  static final int OF_AN_HOUR = 4;
  static final int OF_A_DAY = 24 * OF_AN_HOUR;

  private static final int MINUTES = 15;
  private static final int SECONDS = MINUTES * 60;

  Quarters {
    if (from < 0 || from >= to || to > OF_A_DAY) {
      throw new IllegalArgumentException("quarters must run forward within one day");
    }
  }

  static Quarters of(OfficeHours.Range open) {
    return new Quarters(open.from() / MINUTES, up(open.to(), MINUTES));
  }

  /** What of it is on a day; empty if nothing is. */
  static Optional<Quarters> of(TimeSlot slot, LocalDate day, Times times) {
    TimeSlot whole = new TimeSlot(times.begin(day), times.begin(day.plusDays(1)));
    if (!slot.overlaps(whole)) {
      return Optional.empty();
    }
    int from = slot.start().isBefore(whole.start()) ? 0 : at(slot.start(), times);
    int to = slot.end().isBefore(whole.end()) ? end(slot.end(), times) : OF_A_DAY;
    // Where the clock is set back, an hour may end before it began.
    return Optional.of(new Quarters(from, Math.max(from + 1, to)));
  }

  /** The one that a moment is in. */
  static int at(Instant moment, Times times) {
    return moment.atZone(times.zone()).toLocalTime().toSecondOfDay() / SECONDS;
  }

  private static int end(Instant moment, Times times) {
    int second = moment.atZone(times.zone()).toLocalTime().toSecondOfDay();
    return up(second, SECONDS);
  }

  private static int up(int number, int unit) {
    return (number + unit - 1) / unit;
  }

  /** Every full hour that it touches. */
  Quarters inFullHours() {
    return new Quarters(from / OF_AN_HOUR * OF_AN_HOUR, up(to, OF_AN_HOUR) * OF_AN_HOUR);
  }

  /** The same, longer where it would be too short to be read, within its day. */
  Quarters atLeast(int length) {
    int begin = Math.min(from, OF_A_DAY - length);
    return new Quarters(begin, Math.max(to, begin + length));
  }

  int length() {
    return to - from;
  }

  /** When it begins. */
  LocalTime begin() {
    return LocalTime.ofSecondOfDay((long) from * SECONDS);
  }
}
