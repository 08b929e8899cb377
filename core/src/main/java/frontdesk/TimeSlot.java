package frontdesk;

import java.time.Duration;
import java.time.Instant;

/** A half-open span {@code [start, end)}: a viewing that ends at 10:00 leaves 10:00 free. */
public record TimeSlot(Instant start, Instant end) {
  public TimeSlot {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("start must be before end: " + start + " to " + end);
    }
  }

  public static TimeSlot of(Instant start, Duration length) {
    return new TimeSlot(start, start.plus(length));
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean overlaps(TimeSlot other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
