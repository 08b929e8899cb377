package frontdesk.benchmarks;

import frontdesk.persistence.embedded.EmbeddedPostgres;
import frontdesk.persistence.jdbi.Database;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How long the console's pages take with a quarter's calls in the database, and what it costs that
 * pages listen: lines that any of them lacks, threads, memory.
 */
public final class PagesBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int WARM_UPS = 40;
  private static final int LOADS = 60;

  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("Now", "/console/now");
    PAGES.put("Calls", "/console/calls");
    PAGES.put("Calls, where a person was asked for", "/console/calls?kind=escalated");
    PAGES.put("Calls, before 40 days ago", "/console/calls?until=%s");
    PAGES.put("Calls, looked for by words", "/console/calls?words=call+4711");
    PAGES.put("Calls, looked for by a number that nobody has", "/console/calls?words=%%2B13125559");
    PAGES.put("One call, 10 lines", "/console/calls/one?id=old-5000");
    PAGES.put("One call, 2,000 lines", "/console/calls/one?id=" + ManyCalls.LONGEST);
    PAGES.put("Appointments, a week", "/console/appointments");
    PAGES.put("Hosts", "/console/hosts");
    PAGES.put("One host, with its times", "/console/hosts/one?id=pete_admin");
    PAGES.put("Properties", "/console/properties");
    PAGES.put("Assistants", "/console/assistants");
    PAGES.put("Notices", "/console/notices");
    PAGES.put("Analytics, 30 days", "/console/analytics");
    PAGES.put("Analytics, 40 days", "/console/analytics?from=%s");
    PAGES.put("Talk", "/console/talk");
    PAGES.put("Try a tool", "/console/try");
    PAGES.put("Settings", "/console/settings");
    PAGES.put("What is on record", "/console/settings/audit");
  }

  private final Subject app;

  private PagesBenchmark(Subject app) {
    this.app = app;
  }

  /**
   * @param args how many pages listen (200), and for how many seconds (30)
   */
  public static void main(String[] args) throws Exception {
    int pages = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    Path scratch = Files.createTempDirectory("frontdesk-pages");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(scratch.resolve("shared"))) {
      Database.Address address = ConnectedHosts.address(server);
      try (Subject app = Subject.app(ConnectedHosts.settings(address))) {
        app.awaitListening();
        ManyCalls.addTo(address);
        PagesBenchmark benchmark = new PagesBenchmark(app);
        benchmark.load();
        benchmark.listen(pages, seconds);
      }
    } finally {
      Benchmarks.delete(scratch);
    }
  }

  private void load() throws Exception {
    OUT.println("100,000 calls, 1,002,000 lines, 100,000 tool calls of one organisation\n");
    OUT.println("| page | median | p95 | bytes |\n| --- | --- | --- | --- |");
    String day = LocalDate.now(ZoneOffset.UTC).minusDays(40).toString();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      load(page.getKey(), page.getValue().formatted(day));
    }
  }

  private void load(String name, String path) throws Exception {
    long[] took = new long[LOADS];
    int bytes = 0;
    for (int i = -WARM_UPS; i < LOADS; i++) {
      long began = System.nanoTime();
      bytes = get(path).length;
      if (i >= 0) {
        took[i] = System.nanoTime() - began;
      }
    }
    Arrays.sort(took);
    OUT.printf(
        Locale.ROOT,
        "| %s | %.1f ms | %.1f ms | %,d |%n",
        name,
        at(took, 0.5),
        at(took, 0.95),
        bytes);
  }

  private byte[] get(String path) throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            HttpRequest.newBuilder(app.url("http", path)).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private void listen(int count, int seconds) throws Exception {
    LiveLines lines = new LiveLines(CLIENT, app.url("http", "/vapi/webhook"));
    lines.begin();
    long threads = app.threads();
    long heap = app.liveHeap();
    List<ListeningPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(new ListeningPage(CLIENT, address(i)));
      pages.get(i).listen();
    }
    long open = app.threads();
    Cuts cuts = new Cuts(pages);
    lines.sayFor(seconds, cuts::next);
    cuts.end();
    long lost = lines.lostBy(pages);
    long[] delays =
        pages.stream()
            .flatMapToLong(page -> page.delays().values().stream().mapToLong(it -> it))
            .sorted()
            .toArray();
    OUT.printf(
        "%n%d pages listen, half of them to Now, half to one of %d calls, for %d s%n%n",
        count, LiveLines.CALLS, seconds);
    OUT.println(
        "| lines said | told to pages | cuts | lost | median | p95 |\n| --- | --- | --- | --- | --- | --- |");
    OUT.printf(
        Locale.ROOT,
        "| %,d | %,d | %,d | %d | %.0f ms | %.0f ms |%n",
        lines.count(),
        LongStream.of(delays).count(),
        cuts.count(),
        lost,
        at(delays, 0.5),
        at(delays, 0.95));
    OUT.printf(
        Locale.ROOT,
        "%nThreads of the server: %d before, %d with all pages open. Memory for each page: %,d KiB of live heap%n",
        threads,
        open,
        (app.liveHeap() - heap) / count / 1024);
  }

  private URI address(int page) {
    return page % 2 == 0
        ? app.url("http", "/console/now/events")
        : app.url(
            "http", "/console/calls/one/events?id=" + LiveLines.call(page / 2 % LiveLines.CALLS));
  }

  private static double at(long[] sorted, double part) {
    return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
  }
}
