package frontdesk.benchmarks;

import frontdesk.standins.openai.FakeOpenAi;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What it costs that sound goes through the server: the same calls with it and without. */
public final class RelayBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Callers at once. */
  private static final int SESSIONS = 100;

  /** How long each round is measured; shorter ones are for trying whether it runs. */
  private static final int SECONDS = 15;

  /** Of each way, in turns, so that whatever else the machine does meets both. */
  private static final int ROUNDS = 2;

  /** It takes half as long; whatever hangs must not hang for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final RelayLines lines;
  private final int seconds;
  private RelayFigures direct = RelayFigures.NONE;
  private RelayFigures relayed = RelayFigures.NONE;
  private long heap;
  private long resident;

  private RelayBenchmark(RelayLines lines, int seconds) {
    this.lines = lines;
    this.seconds = seconds;
  }

  /** {@code [callers at once [seconds of a round]]}. */
  public static void main(String[] args) throws Exception {
    int sessions = args.length > 0 ? Integer.parseInt(args[0]) : SESSIONS;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : SECONDS;
    Path scratch = Files.createTempDirectory("frontdesk-benchmarks");
    try (FakeOpenAi openAi = FakeOpenAi.start(0, Clock.systemUTC()).echoes();
        Subject app = Subject.app(settings(openAi, scratch.resolve("own")))) {
      endAfter(LONGEST, app);
      app.awaitListening();
      new RelayBenchmark(new RelayLines(openAi, app, sessions), seconds).run();
    }
    Benchmarks.delete(scratch);
    System.exit(0);
  }

  private static Map<String, String> settings(FakeOpenAi openAi, Path data) {
    return Map.of(
        "FRONTDESK_DATA", data.toString(),
        "OPENAI_API_KEY", FakeOpenAi.KEY,
        "OPENAI_BASE_URL", openAi.baseUrl().toString());
  }

  private static void endAfter(Duration longest, Subject app) {
    CompletableFuture.delayedExecutor(longest.toSeconds(), TimeUnit.SECONDS)
        .execute(
            () -> {
              OUT.println("It did not end within " + longest.toMinutes() + " minutes.");
              app.close();
              System.exit(1);
            });
  }

  private void run() throws Exception {
    OUT.printf(
        Locale.ROOT,
        "%d callers at once, sound both ways, %d pieces a second each; Java %s, %d cores, which"
            + " pages, server and stand-in share%n%n",
        lines.sessions(),
        1_000 / RelayRound.PIECE.toMillis(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    var warm = new RelayRound(lines.relayed(), seconds).talk(() -> {});
    lines.awaitNone();
    long heapBefore = lines.app().liveHeap();
    long residentBefore = lines.app().memory();
    for (int round = 0; round < ROUNDS; round++) {
      direct = direct.plus(new RelayRound(lines.straight(), seconds).talk(() -> {}));
      relayed = relayed.plus(new RelayRound(lines.relayed(), seconds).talk(this::weigh));
      lines.awaitNone();
    }
    print(warm);
    OUT.printf(
        Locale.ROOT,
        "Memory for each session while it talks: %,d KiB of live heap; the process has %,d MiB, %,d"
            + " more than before%n",
        (heap - heapBefore) / lines.sessions() / 1024,
        resident,
        resident - residentBefore);
  }

  private void weigh() throws Exception {
    resident = lines.app().memory();
    heap = lines.app().liveHeap();
  }

  private void print(RelayFigures warm) {
    OUT.println(RelayFigures.HEAD);
    OUT.println(warm.row("through the server, cold"));
    OUT.println(direct.row("to the stand-in itself"));
    OUT.println(relayed.row("through the server"));
    OUT.printf(
        Locale.ROOT,
        "%nAdded by the server: median %.1f ms, p99 %.1f ms (%.2f and %.2f times as long)%n",
        relayed.millis(0.5) - direct.millis(0.5),
        relayed.millis(0.99) - direct.millis(0.99),
        relayed.millis(0.5) / direct.millis(0.5),
        relayed.millis(0.99) / direct.millis(0.99));
  }
}
