package frontdesk.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.standins.openai.FakeOpenAi;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** What it costs that sound goes through the server: the same calls with it and without. */
public final class RelayBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Callers at once. */
  private static final int SESSIONS = 100;

  /** Each page sends its sound so often, as those of browsers do. */
  private static final Duration PIECE = Duration.ofMillis(100);

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(15);

  /** What is still on its way at the end has so long to arrive; later it counts as lost. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC()).echoes();
  private final Subject app;
  private long openHeap;
  private long openResident;

  private RelayBenchmark() throws IOException {
    this.app =
        Subject.app(
            Map.of(
                "FRONTDESK_DATA", Files.createTempDirectory("relay").toString(),
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.baseUrl().toString()));
  }

  public static void main(String[] args) throws Exception {
    RelayBenchmark benchmark = new RelayBenchmark();
    try {
      benchmark.run();
    } finally {
      benchmark.app.close();
      benchmark.openAi.close();
    }
  }

  private void run() throws Exception {
    app.awaitListening();
    OUT.printf(
        "%d callers at once, sound both ways, %d pieces a second each%n%n",
        SESSIONS, 1_000 / PIECE.toMillis());
    OUT.println("| way | pieces | lost | out of order | median | p95 | p99 |");
    OUT.println("| --- | --- | --- | --- | --- | --- | --- |");
    long[] direct = measured("to the stand-in itself", pages(false));
    List<RelayPage> first = pages(true);
    first.forEach(RelayPage::close);
    long before = app.liveHeap();
    long resident = app.memory();
    List<RelayPage> through = pages(true);
    long[] relayed = measured("through the server", through);
    OUT.printf(
        Locale.ROOT,
        "%nAdded by the server: median %.1f ms, p99 %.1f ms%n",
        (at(relayed, 0.5) - at(direct, 0.5)) / 1e6,
        (at(relayed, 0.99) - at(direct, 0.99)) / 1e6);
    OUT.printf(
        Locale.ROOT,
        "Memory for each session: %,d KiB of live heap; the process grew by %,d MiB in all%n",
        (openHeap - before) / SESSIONS / 1024,
        openResident - resident);
  }

  private List<RelayPage> pages(boolean relayed) throws Exception {
    List<RelayPage> pages = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      pages.add(relayed ? throughServer() : straight());
    }
    return pages;
  }

  private RelayPage straight() {
    String address = openAi.baseUrl().toString().replaceFirst("http", "ws");
    return RelayPage.open(
        CLIENT,
        URI.create(address + "/realtime?model=gpt-realtime"),
        "Authorization",
        "Bearer " + FakeOpenAi.KEY);
  }

  private RelayPage throughServer() throws Exception {
    String answer =
        CLIENT
            .send(
                HttpRequest.newBuilder(app.url("http", "/api/realtime/session"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"org_id\":\"org_demo_001\"}"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    String token = new ObjectMapper().readTree(answer).path("client_secret").asText();
    URI address = app.url("ws", "/api/realtime/ws?client_secret=" + token);
    return RelayPage.open(CLIENT, address, "Origin", "http://localhost:3000");
  }

  private long[] measured(String way, List<RelayPage> pages) throws Exception {
    ScheduledExecutorService talk = Executors.newScheduledThreadPool(2);
    long every = PIECE.toNanos() / 1_000;
    for (int i = 0; i < pages.size(); i++) {
      talk.scheduleAtFixedRate(
          pages.get(i)::speak, i * every / pages.size(), every, TimeUnit.MICROSECONDS);
    }
    TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
    pages.forEach(RelayPage::startOver);
    TimeUnit.MILLISECONDS.sleep(ROUND.toMillis());
    talk.shutdown();
    openResident = app.memory();
    long[] delays = print(way, pages);
    openHeap = app.liveHeap();
    pages.forEach(RelayPage::close);
    return delays;
  }

  private static long[] print(String way, List<RelayPage> pages) throws InterruptedException {
    long sent = pages.stream().mapToLong(RelayPage::sent).sum();
    long end = System.nanoTime() + REST.toNanos();
    while (heard(pages) < sent && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    long[] delays = pages.stream().flatMapToLong(p -> LongStream.of(p.delays())).sorted().toArray();
    OUT.printf(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %.1f ms | %.1f ms | %.1f ms |%n",
        way,
        sent,
        sent - heard(pages),
        pages.stream().mapToLong(RelayPage::disorder).sum(),
        at(delays, 0.5) / 1e6,
        at(delays, 0.95) / 1e6,
        at(delays, 0.99) / 1e6);
    return delays;
  }

  private static long heard(List<RelayPage> pages) {
    return pages.stream().mapToLong(RelayPage::heard).sum();
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))];
  }
}
