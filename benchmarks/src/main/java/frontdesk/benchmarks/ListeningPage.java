package frontdesk.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An open page as its browser keeps it: it may be cut, and comes again with what it had last. */
final class ListeningPage {
  /** A line as {@link PagesBenchmark} has it said: its number, and when. */
  private static final Pattern LINE = Pattern.compile("number (\\d+) at (\\d+)\\.");

  private static final long PATIENCE_SECONDS = 60;

  private final HttpClient client;
  private final URI address;
  private final Map<Long, Long> delays = new ConcurrentHashMap<>();
  private volatile String lastId = "";
  private volatile Flow.@Nullable Subscription subscription;

  ListeningPage(HttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /** Comes, or comes again; returns once it is let in. */
  void listen() {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    var unused =
        client
            .sendAsync(
                HttpRequest.newBuilder(address).header("Last-Event-ID", lastId).build(),
                head -> {
                  status.complete(head.statusCode());
                  return BodySubscribers.fromLineSubscriber(new Lines());
                })
            .whenComplete((done, failure) -> status.complete(0));
    if (status.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join() != 200) {
      throw new IllegalStateException("not let in: " + status.join());
    }
  }

  /** As a network does: without a goodbye. */
  void cut() {
    Flow.Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
  }

  /** The numbers of all lines that it was ever told. */
  Set<Long> lines() {
    return delays.keySet();
  }

  /** How long each was on its way when it was told first, in nanoseconds. */
  Map<Long, Long> delays() {
    return delays;
  }

  private final class Lines implements Flow.Subscriber<String> {
    private String id = "";

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    // As browsers do, an id counts once its event is whole.
    @Override
    public void onNext(String line) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.isEmpty() && !id.isEmpty()) {
        lastId = id;
      }
      Matcher said = LINE.matcher(line);
      while (said.find()) {
        delays.putIfAbsent(
            Long.parseLong(said.group(1)), System.nanoTime() - Long.parseLong(said.group(2)));
      }
    }

    @Override
    public void onError(Throwable gone) {
      // It comes again.
    }

    @Override
    public void onComplete() {
      // It comes again.
    }
  }
}
