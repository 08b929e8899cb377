package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The other end of a socket that exists in memory only. It takes everything at once, or nothing.
 */
final class FakePeer implements SocketPeer {
  private final List<String> taken = new ArrayList<>();
  private final List<CompletableFuture<Void>> held = new ArrayList<>();
  private boolean reads = true;
  private int asked;
  private int pings;
  private int closedWith;
  private boolean cut;

  /** From now on nothing is taken any more. */
  FakePeer stopsReading() {
    reads = false;
    return this;
  }

  /** Takes what was held back; each may let the next one come. */
  void readsOn() {
    reads = true;
    while (!held.isEmpty()) {
      held.remove(0).complete(null);
    }
  }

  List<String> taken() {
    return taken;
  }

  List<String> types() {
    return taken.stream().map(text -> Event.read(text).orElseThrow().type()).toList();
  }

  int asked() {
    return asked;
  }

  int pings() {
    return pings;
  }

  int closedWith() {
    return closedWith;
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public CompletionStage<?> send(String text) {
    taken.add(text);
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (reads) {
      done.complete(null);
    } else {
      held.add(done);
    }
    return done;
  }

  @Override
  public void more() {
    asked++;
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public void close(int code, String reason) {
    closedWith = code;
  }

  @Override
  public void cut() {
    cut = true;
  }
}
