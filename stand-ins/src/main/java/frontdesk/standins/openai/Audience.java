package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who listens to a session; all hear the same in the same order. Safe for threads. */
final class Audience {
  private final EventRecord record;
  private final List<Peer> peers = new CopyOnWriteArrayList<>();

  Audience(EventRecord record) {
    this.record = record;
  }

  /** An event as it is, with an event id if it has none; done once it has left. */
  synchronized CompletableFuture<Void> send(ObjectNode event) {
    record.sends(identified(event).deepCopy());
    return sendRaw(Json.text(event));
  }

  private static ObjectNode identified(ObjectNode event) {
    return event.has("event_id") ? event : event.put("event_id", Ids.next("event"));
  }

  synchronized CompletableFuture<Void> sendRaw(String text) {
    return CompletableFuture.allOf(
        peers.stream().map(peer -> peer.send(text)).toArray(CompletableFuture[]::new));
  }

  synchronized void sendBinary(byte[] bytes) {
    for (Peer peer : peers) {
      var unused = peer.send(bytes);
    }
  }

  /** From now on it hears everything, and first this, which nobody else does. */
  synchronized void join(Peer peer, ObjectNode first) {
    peers.add(peer);
    record.sends(identified(first).deepCopy());
    var unused = peer.send(Json.text(first));
  }

  /** True if nobody is left. */
  boolean leave(Peer peer) {
    peers.remove(peer);
    return peers.isEmpty();
  }

  void close(int code, String reason) {
    peers.forEach(peer -> peer.close(code, reason));
  }

  void drop() {
    peers.forEach(Peer::drop);
  }
}
