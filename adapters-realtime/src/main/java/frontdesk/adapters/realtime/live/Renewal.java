package frontdesk.adapters.realtime.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether a call whose session was lost goes on in another one. For one thread at a time. */
final class Renewal {
  /** A session that is lost again so soon would be lost again. */
  static final Duration NOT_AGAIN = Duration.ofSeconds(30);

  /**
   * A second apart: a call that was just begun elsewhere may not be known yet where it is joined,
   * and it would be hung up for that. Source: protocols, Realtime, 2.2.
   */
  static final int TRIES = 4;

  private static final int NORMAL = 1000;

  private final LongSupplier nanos;
  private boolean expired;
  private boolean renewed;
  private long renewedAt;
  private int failed;

  Renewal(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Hears the model's events for what they tell of the session itself. */
  void hears(Event event) {
    if (event.is("error")) {
      expired |= event.tree().at("/error/code").asText().equals("session_expired");
    }
  }

  /**
   * How the call ends with its session; empty: it goes on in another one.
   *
   * @param how absent: nobody knows yet how it is held
   * @param code by which the session's socket was closed
   */
  Optional<Close> refusal(@Nullable Plan how, int code) {
    if (expired) {
      return Optional.of(Close.EXPIRED);
    }
    if (how != null && how.lasting() && code == NORMAL) {
      return Optional.of(Close.DONE);
    }
    return how == null || !how.isHeldHere() || isJustRenewed()
        ? Optional.of(Close.NO_SESSION)
        : Optional.empty();
  }

  private boolean isJustRenewed() {
    return renewed && nanos.getAsLong() - renewedAt < NOT_AGAIN.toNanos();
  }

  /**
   * How the call ends with a session that could not be opened; empty: it is tried again.
   *
   * @param why it could not
   */
  Optional<Close> refusal(@Nullable Plan how, Close why) {
    failed++;
    boolean again = how != null && how.lasting() && failed < TRIES;
    return again ? Optional.empty() : Optional.of(why);
  }

  /** It is open. */
  void succeeds() {
    failed = 0;
  }

  /** It is opened again now. */
  void begins() {
    renewed = true;
    renewedAt = nanos.getAsLong();
  }
}
