package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What one session was sent and sent itself, without audio. Safe for threads. */
final class EventRecord {
  // Far longer than anything on loopback takes, also on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<ObjectNode> received = new ArrayList<>();
  private final List<ObjectNode> sent = new ArrayList<>();
  private boolean ended;

  synchronized void receives(ObjectNode event) {
    received.add(event);
    notifyAll();
  }

  synchronized void sends(ObjectNode event) {
    if (!event.path("type").asText().equals("response.output_audio.delta")) {
      sent.add(event);
      notifyAll();
    }
  }

  synchronized void ends() {
    ended = true;
    notifyAll();
  }

  synchronized List<ObjectNode> received() {
    return received.stream().map(ObjectNode::deepCopy).toList();
  }

  synchronized List<ObjectNode> sent() {
    return sent.stream().map(ObjectNode::deepCopy).toList();
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  ObjectNode awaitReceived(Predicate<ObjectNode> fits) throws InterruptedException {
    return await(() -> received.stream().filter(fits).findFirst()).deepCopy();
  }

  ObjectNode awaitSent(Predicate<ObjectNode> fits) throws InterruptedException {
    return await(() -> sent.stream().filter(fits).findFirst()).deepCopy();
  }

  void awaitEnd() throws InterruptedException {
    await(() -> ended ? Optional.of(ended) : Optional.empty());
  }

  private synchronized <T> T await(Supplier<Optional<T>> look) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IllegalStateException(
            "it did not come; received " + types(received) + ", sent " + types(sent));
      }
      wait(left);
      found = look.get();
    }
    return found.get();
  }

  private static List<String> types(List<ObjectNode> events) {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }
}
