package frontdesk.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends mutants of refused bodies to a door, and counts what becomes of them. */
final class Fuzz {
  private static final Duration SLOW = Duration.ofSeconds(5);

  /** Whatever takes so long hangs. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(20);

  private static final int CALLERS = 8;

  /** Those that were not answered, in time, are among the failed. */
  record Counts(Door door, int mutants, int refused, int answered, int failed, int slow) {
    boolean hold() {
      return failed == 0 && slow == 0;
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();

  private Fuzz() {}

  static Counts of(URI server, Door door, long seed, int count) {
    Fuzz fuzz = new Fuzz();
    Mutants mutants = Mutants.at(door, seed);
    URI address = server.resolve(door.path());
    Load.each(CALLERS, count, number -> fuzz.send(address, mutants.number(number), number));
    return new Counts(
        door, count, fuzz.refused.get(), fuzz.answered.get(), fuzz.failed.get(), fuzz.slow.get());
  }

  private void send(URI address, byte[] body, int number) {
    long start = System.nanoTime();
    int status = status(address, body);
    AtomicInteger kind = status == 200 ? answered : status / 100 == 4 ? refused : failed;
    kind.incrementAndGet();
    boolean tooSlow = System.nanoTime() - start > SLOW.toNanos();
    if (tooSlow) {
      slow.incrementAndGet();
    }
    if (tooSlow || kind == failed) {
      System.out.println("mutant " + number + " at " + address.getPath() + ": " + status);
    }
  }

  private int status(URI address, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(GIVEN_UP)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException none) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
