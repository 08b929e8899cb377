package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether the other end is still there. For one thread at a time. */
final class Pulse {
  /**
   * Whoever says nothing so long is asked. That a connection is gone may show only in what is sent,
   * and a caller hears silence until then.
   */
  static final Duration ASKED_AFTER = Duration.ofSeconds(5);

  /** Asked again and again; a network that changes is back within less. */
  static final Duration GONE_AFTER = Duration.ofSeconds(50);

  /** A session says at once what it is; callers do not wait for one that says nothing. */
  static final Duration FIRST_WITHIN = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private final Duration first;
  private long heardAt;
  private boolean heard;

  /**
   * @param first by when something has to be heard at all
   */
  Pulse(LongSupplier nanos, Duration first) {
    this.nanos = nanos;
    this.first = first;
    this.heardAt = nanos.getAsLong();
  }

  void beats() {
    heard = true;
    heardAt = nanos.getAsLong();
  }

  /**
   * It has answered when it was asked.
   *
   * @param isEnough whether that is all that there may be to hear of it
   */
  void answers(boolean isEnough) {
    if (heard || isEnough) {
      beats();
    }
  }

  /** Asks if it has to be asked; true if it is gone. */
  boolean isGone(SocketPeer peer) {
    long silence = nanos.getAsLong() - heardAt;
    if (silence > (heard ? GONE_AFTER : first).toNanos()) {
      return true;
    }
    if (silence > askedAfter()) {
      peer.ping();
    }
    return false;
  }

  private long askedAfter() {
    long usual = ASKED_AFTER.toNanos();
    return heard ? usual : Math.min(usual, first.toNanos() / 2);
  }
}
