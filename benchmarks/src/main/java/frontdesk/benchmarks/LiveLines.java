package frontdesk.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Calls in which numbered lines are said, as Vapi tells of them. */
final class LiveLines {
  static final int CALLS = 10;

  /** Each call has a line every half second: people speak slower. */
  private static final long PAUSE_MILLIS = 50;

  /** What is on its way at the end has so long to arrive; later it counts as lost. */
  private static final long REST_SECONDS = 30;

  private final HttpClient client;
  private final URI webhook;
  private long count;

  LiveLines(HttpClient client, URI webhook) {
    this.client = client;
    this.webhook = webhook;
  }

  static String call(int number) {
    return "live-" + number;
  }

  long count() {
    return count;
  }

  void begin() throws IOException, InterruptedException {
    for (int i = 0; i < CALLS; i++) {
      tell("\"type\":\"status-update\",\"status\":\"in-progress\"", call(i));
    }
  }

  /**
   * Has lines said.
   *
   * @param each is done after each of them
   */
  void sayFor(int seconds, Runnable each) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      String line = "number " + count + " at " + System.nanoTime() + ".";
      tell(
          "\"type\":\"transcript\",\"transcriptType\":\"final\",\"role\":\"user\",\"transcript\":\""
              + line
              + "\"",
          call((int) (count % CALLS)));
      count++;
      each.run();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private void tell(String members, String call) throws IOException, InterruptedException {
    String body = "{\"message\":{" + members + ",\"call\":{\"id\":\"" + call + "\"}}}";
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  /** Lines that pages never had: those of Now have to know all, others those of one call. */
  long lostBy(List<ListeningPage> pages) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(REST_SECONDS);
    while (lost(pages) > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return lost(pages);
  }

  private long lost(List<ListeningPage> pages) {
    long lost = 0;
    for (int page = 0; page < pages.size(); page++) {
      Set<Long> lacking = new HashSet<>();
      for (long line = 0; line < count; line++) {
        if (page % 2 == 0 || line % CALLS == page / 2 % CALLS) {
          lacking.add(line);
        }
      }
      lacking.removeAll(pages.get(page).lines());
      lost += lacking.size();
    }
    return lost;
  }
}
