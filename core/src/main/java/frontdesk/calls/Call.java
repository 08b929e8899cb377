package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One conversation, as far as it is known.
 *
 * @param startedAt when it began; where nobody told, when it was first noticed
 * @param facts what else is known; its {@code startedAt} is this one
 * @param escalated whether a person was asked for
 */
public record Call(OrgId org, CallId id, Instant startedAt, CallFacts facts, boolean escalated) {
  /** How the id of a call begins in which somebody of the house tries tools. */
  public static final String TRIAL = "trial-";

  /** How such a call ends, in place of a platform's word. */
  public static final String TRIED = "tried-at-the-console";

  /** Whether nobody called: somebody of the house tried tools. */
  public static boolean isTrial(CallId id) {
    return id.value().startsWith(TRIAL);
  }

  /** Whether it goes on. On the wire in lower case. */
  public enum Status {
    IN_PROGRESS,
    COMPLETED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Optional<Instant> endedAt() {
    return facts.endedAt();
  }

  public Status status() {
    return endedAt().isPresent() ? Status.COMPLETED : Status.IN_PROGRESS;
  }

  /** How long it took; never negative, though clocks of two platforms may disagree. */
  public Optional<Duration> length() {
    return endedAt()
        .map(end -> Duration.between(startedAt, end))
        .map(length -> length.isNegative() ? Duration.ZERO : length);
  }

  @Override
  public String toString() {
    return "Call[" + org + ", " + id + ", " + status() + "]";
  }
}
