package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * What waits to be sent on one socket: in order, one at a time, and nobody waits for it. Whoever
 * fills it looks first whether it is full, and lets nothing more come in until it is drained. Safe
 * for many threads.
 */
final class Outbox {
  /** Characters: some seconds of sound, more than any network holds up in good times. */
  static final int FULL = 512 * 1024;

  /** Who does not take a message for so long has stopped reading, or is gone. */
  static final Duration STALLED = Duration.ofSeconds(10);

  private final SocketPeer peer;
  private final LongSupplier nanos;
  private final Runnable drained;
  private final Deque<String> waiting = new ArrayDeque<>();
  private long characters;
  private boolean sending;
  private long since;
  private Optional<Close> close = Optional.empty();

  /**
   * @param drained told when it was full and has room again
   */
  Outbox(SocketPeer peer, LongSupplier nanos, Runnable drained) {
    this.peer = peer;
    this.nanos = nanos;
    this.drained = drained;
  }

  void add(String event) {
    synchronized (this) {
      if (close.isPresent()) {
        return;
      }
      put(event);
      if (sending) {
        return;
      }
      sending = true;
    }
    pump();
  }

  /** Says goodbye once all that waits is sent, after which nothing more is. */
  void close(Close how) {
    synchronized (this) {
      if (close.isPresent()) {
        return;
      }
      how.event().ifPresent(this::put);
      close = Optional.of(how);
      if (sending) {
        return;
      }
      sending = true;
    }
    pump();
  }

  synchronized boolean isFull() {
    return characters >= FULL;
  }

  /** Whether the message under way has not been taken for too long. */
  synchronized boolean isStalled() {
    return sending && nanos.getAsLong() - since > STALLED.toNanos();
  }

  private void put(String event) {
    waiting.add(event);
    characters += event.length();
  }

  private void pump() {
    Optional<String> next = next();
    while (next.isPresent()) {
      String event = next.get();
      CompletableFuture<?> sent = peer.send(event).toCompletableFuture();
      if (!sent.isDone()) {
        var unused = sent.whenComplete((done, failure) -> goOn(event, failure != null));
        return;
      }
      if (!sent(event, sent.isCompletedExceptionally())) {
        return;
      }
      next = next();
    }
  }

  private void goOn(String event, boolean failed) {
    if (sent(event, failed)) {
      pump();
    }
  }

  private synchronized Optional<String> next() {
    since = nanos.getAsLong();
    String next = waiting.poll();
    sending = next != null;
    if (next == null) {
      close.ifPresent(how -> peer.close(how.code(), how.sentence()));
    }
    return Optional.ofNullable(next);
  }

  private boolean sent(String event, boolean failed) {
    boolean hasRoom;
    synchronized (this) {
      boolean wasFull = isFull();
      characters -= event.length();
      hasRoom = wasFull && !isFull();
    }
    // Whoever is gone says so on the other side of the socket, or the clock finds it out.
    if (failed) {
      return false;
    }
    if (hasRoom) {
      drained.run();
    }
    return true;
  }
}
