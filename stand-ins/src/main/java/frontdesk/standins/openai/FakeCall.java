package frontdesk.standins.openai;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A call by telephone or WebRTC. It lasts while nobody hangs up, whoever listens by a sideband. */
public final class FakeCall {
  /** What has become of it. */
  public enum State {
    RINGING,
    /** The caller talks with the model, or was handed on to somebody. */
    ACCEPTED,
    REJECTED,
    ENDED
  }

  // Far longer than anything on loopback takes, also on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String id = Ids.next("rtc");
  private final Map<String, String> sipHeaders;
  private final String offer;
  private State state = State.RINGING;
  private Optional<FakeSession> session = Optional.empty();
  private int rejectedWith;
  private String referredTo = "";

  FakeCall(Map<String, String> sipHeaders, String offer) {
    this.sipHeaders = Map.copyOf(sipHeaders);
    this.offer = offer;
  }

  /** OpenAI's id of it, {@code rtc_…}. */
  public String id() {
    return id;
  }

  public synchronized State state() {
    return state;
  }

  /** Its session; nothing before it was accepted. */
  public synchronized Optional<FakeSession> session() {
    return session;
  }

  /** The SIP status it was rejected with; 0 if it was not. */
  public synchronized int rejectedWith() {
    return rejectedWith;
  }

  /** Where it was handed on to; empty if it was not. */
  public synchronized String referredTo() {
    return referredTo;
  }

  /** What the browser offered; empty for a telephone. */
  public String offer() {
    return offer;
  }

  Map<String, String> sipHeaders() {
    return sipHeaders;
  }

  /** Waits until this has become of it. */
  public synchronized FakeCall await(State wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (state != wanted) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IllegalStateException("the call is " + state + ", not " + wanted);
      }
      wait(left);
    }
    return this;
  }

  /** The caller hangs up, and nobody may answer any more. */
  public void callerHangsUp() {
    end();
  }

  synchronized boolean isRinging() {
    return state == State.RINGING;
  }

  synchronized boolean isOn() {
    return state == State.ACCEPTED;
  }

  synchronized void accept(FakeSession with) {
    session = Optional.of(with);
    become(State.ACCEPTED);
  }

  synchronized void reject(int status) {
    rejectedWith = status;
    become(State.REJECTED);
  }

  /** Hands the caller on; the model is out of it. */
  void refer(String target) {
    synchronized (this) {
      referredTo = target;
    }
    end();
  }

  void end() {
    Optional<FakeSession> over;
    synchronized (this) {
      become(State.ENDED);
      over = session;
    }
    over.ifPresent(it -> it.close(1000, "The call has ended."));
    over.ifPresent(FakeSession::end);
  }

  private void become(State next) {
    state = next;
    notifyAll();
  }
}
