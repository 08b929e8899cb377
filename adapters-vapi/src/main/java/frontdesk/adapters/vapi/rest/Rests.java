package frontdesk.adapters.vapi.rest;

import com.google.api.client.util.ExponentialBackOff;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The waits between one try and the next, each longer than the one before. For one thread. */
public final class Rests {
  /** As Vapi's own tool has it: five times, from two seconds on, half a minute at most. */
  public static final int MOST = 5;

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** An operator who is told to wait longer rather runs the command again. */
  private static final Duration LONGEST_ASKED = Duration.ofMinutes(1);

  private final Pace pace;
  private final ExponentialBackOff next =
      new ExponentialBackOff.Builder()
          .setInitialIntervalMillis(Math.toIntExact(FIRST.toMillis()))
          .setMaxIntervalMillis(Math.toIntExact(LONGEST.toMillis()))
          .setMultiplier(2)
          .build();

  Rests(Pace pace) {
    this.pace = pace;
  }

  /**
   * Waits.
   *
   * @param asked what Vapi asks for, if it does
   */
  public void rest(Optional<Duration> asked) {
    Duration further = further();
    pace.rest(asked.map(Rests::bounded).orElse(further));
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }

  private Duration further() {
    try {
      return Duration.ofMillis(next.nextBackOffMillis());
    } catch (IOException never) {
      throw new IllegalStateException("it only counts", never);
    }
  }
}
