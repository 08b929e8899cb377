package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.util.function.LongSupplier;

/**
 * One end of a call, a page's or a model's: what waits to be sent there, whether it is still there,
 * and whether it may speak. For one thread at a time.
 */
final class End {
  private final SocketPeer peer;
  private final Outbox out;
  private final Pulse pulse;
  private boolean waits = true;

  /**
   * @param drained told, perhaps by another thread, when it was full and has room again
   */
  End(SocketPeer peer, LongSupplier nanos, Pulse pulse, Runnable drained) {
    this.peer = peer;
    this.out = new Outbox(peer, nanos, drained);
    this.pulse = pulse;
  }

  void tell(String event) {
    out.add(event);
  }

  /** Whether whoever it listens to has to wait. */
  boolean isFull() {
    return out.isFull();
  }

  /** A sign of life. */
  void beats() {
    pulse.beats();
  }

  /**
   * It has answered when it was asked.
   *
   * @param isEnough whether that is all that there may be to hear of it
   */
  void answers(boolean isEnough) {
    pulse.answers(isEnough);
  }

  /** One message came; the next one waits until {@link #letSpeak}. */
  void hasSpoken() {
    waits = true;
  }

  void letSpeak() {
    if (waits) {
      waits = false;
      peer.more();
    }
  }

  /** Lets it speak though what it says is not heard: its goodbye is behind it. */
  void letFinish() {
    peer.more();
  }

  /** Whether it has not taken a message for too long. */
  boolean isStalled() {
    return out.isStalled();
  }

  /** Whether it does not even answer; asks it. Who was not let speak is not expected to. */
  boolean isSilent() {
    return !waits && pulse.isGone(peer);
  }

  /** Says goodbye once all that waits is sent. */
  void close(Close why) {
    out.close(why);
  }

  void cut() {
    peer.cut();
  }
}
