package frontdesk.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the command to the first booking, with the database that the server brings along. */
final class Startup {
  private static final int TIMES = 3;

  private Startup() {}

  static List<String> rows(Path data) throws Exception {
    long first = millisToFirstBooking(data);
    millisToFirstBooking(data); // makes the class-data archive of what the first one loaded
    List<Long> later = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      later.add(millisToFirstBooking(data));
    }
    Collections.sort(later);
    return List.of(
        row("first start, empty data directory", first),
        row("later start, median of " + TIMES, later.get(TIMES / 2)));
  }

  private static String row(String what, long millis) {
    return String.format(Locale.ROOT, "| %s | %,d ms |", what, millis);
  }

  private static long millisToFirstBooking(Path data) throws Exception {
    long start = System.nanoTime();
    try (Subject app = Subject.app(Map.of("FRONTDESK_DATA", data.toString()))) {
      app.awaitListening();
      String body = new Bodies().booking().replace("bench_0", "front_desk");
      try (HttpClientLoop client =
          new HttpClientLoop(app.port(), "/api/execute-intent", "appointment_id", () -> body)) {
        if (!client.ask()) {
          throw new IOException("the first booking failed");
        }
      }
      return (System.nanoTime() - start) / 1_000_000;
    }
  }
}
