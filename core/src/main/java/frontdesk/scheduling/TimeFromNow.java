package frontdesk.scheduling;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code "in two hours"}: so long from the moment it is said, in full minutes. */
public record TimeFromNow(Duration ahead) implements RequestedTime {
  @Override
  public Readings readings(ZonedDateTime now) {
    ZonedDateTime then = now.plus(ahead).truncatedTo(ChronoUnit.MINUTES);
    return Readings.certain(new StatedTime(then.toLocalDateTime(), Optional.of(then.getOffset())));
  }
}
