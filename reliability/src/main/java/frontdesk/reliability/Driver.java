package frontdesk.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Asks for bookings over HTTP as the platforms do, and takes down every request with its answer.
 * What is not answered is asked again under a <em>new</em> tool call id, as a model does after a
 * time-out. Safe for threads.
 */
public final class Driver {
  /** Vapi gives up after 20 s; a little longer, so that what is late is seen as late. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  // A caller says "yes, try again" a few times at most; a run's outage may last longer than that.
  private static final Duration GIVES_UP = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Supplier<URI> nodes;
  private final String run;
  private final AtomicLong toolCalls = new AtomicLong();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /**
   * @param nodes where to send the next request
   * @param run sets this run's ids apart from another's on the same database
   */
  public Driver(Supplier<URI> nodes, String run) {
    this.nodes = nodes;
    this.run = run;
  }

  /** Sends one request. */
  public Asked ask(Booking booking) {
    return ask(booking, nodes.get());
  }

  public Asked ask(Booking booking, URI node) {
    String toolCall = run + "-tool-" + toolCalls.incrementAndGet();
    String call = run + "-call-" + booking.door() + "-" + booking.number();
    String body = booking.door().body(booking, call, toolCall);
    Instant at = Instant.now();
    long start = System.nanoTime();
    Optional<Reply> reply = send(node, booking.door(), body).map(booking.door()::read);
    Asked one =
        new Asked(booking, toolCall, at, Duration.ofNanos(System.nanoTime() - start), reply);
    asked.add(one);
    return one;
  }

  /**
   * Sends another tool call by phone, of which nothing is taken down; what is said, if anything.
   */
  public Optional<String> say(URI node, String tool, String arguments) {
    String toolCall = run + "-tool-" + toolCalls.incrementAndGet();
    return send(node, Door.VAPI, Door.toolCall(run + "-" + toolCall, toolCall, tool, arguments));
  }

  /** Asks until it is booked or refused. The last answer, whatever it was, after two minutes. */
  public Asked insist(Booking booking) {
    long end = System.nanoTime() + GIVES_UP.toNanos();
    Asked last = ask(booking);
    while (mayAskAgain(last) && System.nanoTime() < end) {
      pause();
      last = ask(booking);
    }
    return last;
  }

  /** Everything that was asked so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private static boolean mayAskAgain(Asked last) {
    return last.reply().filter(reply -> reply.kind() != Reply.Kind.AGAIN).isEmpty();
  }

  // Whatever is no 200 is no answer to Vapi either.
  private Optional<String> send(URI node, Door door, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(door.path()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return Optional.of(response.body()).filter(text -> response.statusCode() == 200);
    } catch (IOException cut) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
