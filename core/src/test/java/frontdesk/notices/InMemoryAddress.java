package frontdesk.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How an address answers, as {@link Pace} wants it to be known. */
final class InMemoryAddress {
  private Instant nextAt = Instant.MIN;
  private int failures;
  private boolean probing;
  private Instant closedUntil = Instant.MIN;

  boolean rests(Instant now) {
    return now.isBefore(closedUntil);
  }

  Optional<Duration> turn(Instant now, Duration patience) {
    if (rests(now) || nextAt.isAfter(now.plus(patience))) {
      return Optional.empty();
    }
    Instant rested = now.minus(Pace.EACH.multipliedBy(Pace.BURST - 1L));
    Instant begins = nextAt.isAfter(rested) ? nextAt : rested;
    nextAt = begins.plus(Pace.EACH);
    probing = !closedUntil.equals(Instant.MIN);
    closedUntil = probing ? now.plus(Pace.PROBE) : closedUntil;
    return Optional.of(begins.isAfter(now) ? Duration.between(now, begins) : Duration.ZERO);
  }

  void noted(Instant now, Receipt receipt) {
    if (!Standing.of(receipt).stage().temporary()) {
      failures = 0;
      closedUntil = probing ? Instant.MIN : closedUntil;
      probing = false;
      return;
    }
    failures++;
    closedUntil = probing ? Instant.MIN : closedUntil;
    probing = false;
    Duration rest = longer(Pace.rest(failures), asked(receipt));
    Instant until = now.plus(rest);
    if (!rest.isZero() && until.isAfter(closedUntil)) {
      closedUntil = until;
    }
  }

  private static Duration asked(Receipt receipt) {
    Duration asked = receipt.pause();
    return asked.compareTo(Pace.LONGEST_ASKED) < 0 ? asked : Pace.LONGEST_ASKED;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
