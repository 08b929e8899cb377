package frontdesk.standins.microsoft.faults;

import java.time.Duration;

/**
 * Ways in which Microsoft was seen, or may be suspected, to behave differently. Safe for threads.
 */
public final class Variants {
  // Longer than any test's clock goes on, short enough to be added to an instant.
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private volatile int duplicateStatus = 400;
  private volatile Duration memory = FOR_EVER;
  private volatile Duration searchLag = Duration.ZERO;
  private volatile Duration drift = FOR_EVER;
  private volatile Duration lateness = FOR_EVER;
  private volatile boolean prefixedScopes;

  /** What a used transaction id with other content is answered with: 400, or 409. */
  public Variants duplicatesAnswer(int status) {
    duplicateStatus = status;
    return this;
  }

  /** A transaction id means nothing any more: the same one makes another event. */
  public Variants forgetTransactionIds() {
    return forgetTransactionIdsAfter(Duration.ZERO);
  }

  /** As {@link #forgetTransactionIds}, so long after the event was made. */
  public Variants forgetTransactionIdsAfter(Duration time) {
    memory = time;
    return this;
  }

  /** The search finds an event only so long after it was made. */
  public Variants searchLags(Duration time) {
    searchLag = time;
    return this;
  }

  /** An event's change key changes by itself so long after it was made. */
  public Variants changeKeysDriftAfter(Duration time) {
    drift = time;
    return this;
  }

  /** Requests that commit late do so after this time of the clock, even if nobody says so. */
  public Variants lateCommitsTake(Duration time) {
    lateness = time;
    return this;
  }

  /** Scopes in token replies are whole addresses. */
  public Variants prefixScopes() {
    prefixedScopes = true;
    return this;
  }

  public int duplicateStatus() {
    return duplicateStatus;
  }

  public Duration memory() {
    return memory;
  }

  public Duration searchLag() {
    return searchLag;
  }

  public Duration drift() {
    return drift;
  }

  public Duration lateness() {
    return lateness;
  }

  public boolean prefixedScopes() {
    return prefixedScopes;
  }
}
