package frontdesk.app;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page that listens, as its browser does: events in their order, and whether it is over. */
final class EventsHeard implements AutoCloseable, Flow.Subscriber<String> {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<Event> heard = new ArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private String id = "";
  private String type = "message";
  private String data = "";

  /** One event, with the id that a browser would come again with. */
  record Event(String id, String type, String data) {}

  private EventsHeard() {}

  /** Listens, if it is let in. */
  static EventsHeard at(HttpRequest.Builder request) {
    EventsHeard listening = new EventsHeard();
    int status = listening.begin(request.setHeader("Accept", "text/event-stream").GET().build());
    if (status != 200) {
      throw new AssertionError("not let in: " + status);
    }
    return listening;
  }

  private int begin(HttpRequest request) {
    CompletableFuture<Integer> begun = new CompletableFuture<>();
    var unused =
        CLIENT
            .sendAsync(
                request,
                head -> {
                  begun.complete(head.statusCode());
                  return HttpResponse.BodySubscribers.fromLineSubscriber(this);
                })
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    begun.completeExceptionally(failure);
                    over.complete(null);
                  }
                });
    return begun.join();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith("id: ")) {
      id = line.substring(4);
    } else if (line.startsWith("event: ")) {
      type = line.substring(7);
    } else if (line.startsWith("data:")) {
      data += line.substring(5) + "\n";
    } else if (line.isEmpty()) {
      dispatch();
    }
  }

  private synchronized void dispatch() {
    if (!data.isEmpty()) {
      heard.add(new Event(id, type, data));
      notifyAll();
    }
    type = "message";
    data = "";
  }

  @Override
  public void onError(Throwable gone) {
    over.complete(null);
  }

  @Override
  public void onComplete() {
    over.complete(null);
  }

  synchronized List<Event> heard() {
    return List.copyOf(heard);
  }

  /** The first event that is so, waiting for it. */
  synchronized Event awaits(Predicate<Event> so) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    Optional<Event> found = heard.stream().filter(so).findFirst();
    while (found.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("not heard; but " + heard);
      }
      try {
        wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", interrupted);
      }
      found = heard.stream().filter(so).findFirst();
    }
    return found.get();
  }

  Event awaits(String text) {
    return awaits(event -> event.data().contains(text));
  }

  void awaitOver() {
    try {
      over.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException goesOn) {
      throw new AssertionError("it goes on", goesOn);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isOver() {
    return over.isDone();
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
