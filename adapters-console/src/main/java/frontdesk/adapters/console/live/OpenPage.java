package frontdesk.adapters.console.live;

import frontdesk.adapters.console.entry.Pass;
import frontdesk.http.EventStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A page that listens. It is sent one event at a time; what happens meanwhile is in the next. So
 * nothing waits for one who reads slowly, and what is kept of a page is what it has.
 */
public final class OpenPage {
  /** Who takes so long for one event does not read. */
  public static final Duration SLOWEST = Duration.ofSeconds(20);

  /** Half of the server's own patience with a silent connection. */
  public static final Duration BEAT = Duration.ofSeconds(10);

  private static final byte[] SIGN_OF_LIFE = bytes("event: beat\ndata:\n\n");
  private static final byte[] AWAY = bytes("event: away\ndata:\n\n");
  private static final byte[] BACK = bytes("event: back\ndata:\n\n");

  private final EventStream stream;
  private final Pass pass;
  private String position;
  private boolean busy;
  private boolean away;
  private long sentAt;

  OpenPage(EventStream stream, Pass pass, String position, long nanos) {
    this.stream = stream;
    this.pass = pass;
    this.position = position;
    // What comes first sends the head on its way.
    send(bytes("retry: 2000\n\n"), nanos);
  }

  private static byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }

  Pass pass() {
    return pass;
  }

  /** Tells what it lacks, if it has taken what it was told before. */
  synchronized void show(Picture newest, long nanos) {
    if (busy) {
      cutIfSlow(nanos);
    } else if (away) {
      away = false;
      send(BACK, nanos);
    } else {
      tell(newest.since(position), newest.position(), nanos);
    }
  }

  private void tell(Optional<byte[]> event, String next, long nanos) {
    if (event.isPresent()) {
      position = next;
      send(event.get(), nanos);
    } else if (nanos - sentAt > BEAT.toNanos()) {
      send(SIGN_OF_LIFE, nanos);
    }
  }

  /** Tells that nobody knows how things are now. */
  synchronized void showAway(long nanos) {
    if (busy) {
      cutIfSlow(nanos);
    } else if (!away || nanos - sentAt > BEAT.toNanos()) {
      away = true;
      send(AWAY, nanos);
    }
  }

  /** Tells why it is told nothing any more; whoever comes again is asked who they are. */
  synchronized void endBecause(String why) {
    if (!busy) {
      send(bytes("event: over\ndata: " + why + "\n\n"), sentAt);
    }
    stream.end();
  }

  /** Lets it come again, here or at another node. */
  void end() {
    stream.end();
  }

  private void cutIfSlow(long nanos) {
    if (nanos - sentAt > SLOWEST.toNanos()) {
      stream.cut();
    }
  }

  private void send(byte[] event, long nanos) {
    busy = true;
    sentAt = nanos;
    var unused = stream.send(event).whenComplete((sent, failure) -> taken());
  }

  private synchronized void taken() {
    busy = false;
  }
}
