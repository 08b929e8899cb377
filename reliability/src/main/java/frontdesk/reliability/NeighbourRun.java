package frontdesk.reliability;

import frontdesk.reliability.Neighbour.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * H8: ten organisations book once a second each, first by themselves, then beside one that asks two
 * hundred times a second. They notice little of it, and only that one is told to wait.
 */
final class NeighbourRun {
  private static final int QUIET = 10;
  private static final int A_SECOND = 200;

  // What it gets in a minute is spent at its beginning, so a whole minute is looked at.
  private static final Duration LENGTH = Duration.ofSeconds(60);

  // As many as half a second's worth; more would wait for each other here, not there.
  private static final int AT_ONCE = 100;
  private static final int TOO_MANY = 429;
  private static final int NO_MORE_THAN_TIMES = 2;

  private static final String HEAD =
      "| who | requests | 200 | 429 | others | p50 ms | p99 ms | slowest ms |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- |";

  private final Site site;
  private final List<Neighbour> quiet;
  private final Neighbour busy;

  private NeighbourRun(Site site) {
    this.site = site;
    Jdbi jdbi = site.database().jdbi();
    this.quiet =
        IntStream.rangeClosed(1, QUIET)
            .mapToObj(n -> Neighbour.in(jdbi, "org_quiet_" + n))
            .toList();
    this.busy = Neighbour.in(jdbi, "org_busy");
  }

  /** Prints a table; true if all holds. */
  static boolean at(Site site) {
    return new NeighbourRun(site).held();
  }

  private boolean held() {
    booksFor(LENGTH.dividedBy(6));
    answersOfQuiet();
    System.out.println(HEAD);
    booksFor(LENGTH);
    List<Answer> alone = answersOfQuiet();
    print("quiet, alone", alone);
    CompletableFuture<Void> asking = CompletableFuture.runAsync(this::asksOften);
    booksFor(LENGTH);
    asking.join();
    List<Answer> beside = answersOfQuiet();
    print("quiet, beside the busy one", beside);
    print("busy", busy.answers());
    System.out.printf(
        Locale.ROOT,
        "p99 beside / alone: %.2f%n",
        (double) millis(beside, 99) / Math.max(1, millis(alone, 99)));
    return allTaken(alone)
        && allTaken(beside)
        && millis(beside, 99) <= NO_MORE_THAN_TIMES * millis(alone, 99);
  }

  private static boolean allTaken(List<Answer> answers) {
    return answers.stream().allMatch(one -> one.status() == 200);
  }

  /** Each of the quiet ones, once a second. */
  private void booksFor(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    BooleanSupplier over = () -> System.nanoTime() > end;
    Load.each(
        QUIET,
        QUIET,
        number -> {
          Site.pause(Runs.BREATH.multipliedBy(number).dividedBy(QUIET));
          while (!over.getAsBoolean()) {
            quiet.get(number).books(site.next());
            Site.pause(Runs.BREATH);
          }
        });
  }

  private void asksOften() {
    long start = System.nanoTime();
    Load.each(
        AT_ONCE,
        (int) (A_SECOND * LENGTH.toSeconds()),
        number -> {
          long due = start + Duration.ofSeconds(1).toNanos() / A_SECOND * number;
          Site.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
          busy.books(site.next());
        });
  }

  private List<Answer> answersOfQuiet() {
    return quiet.stream().flatMap(one -> one.answers().stream()).toList();
  }

  private static void print(String who, List<Answer> answers) {
    long taken = answers.stream().filter(one -> one.status() == 200).count();
    long waiting = answers.stream().filter(one -> one.status() == TOO_MANY).count();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d |%n",
        who,
        answers.size(),
        taken,
        waiting,
        answers.size() - taken - waiting,
        millis(answers, 50),
        millis(answers, 99),
        millis(answers, 100));
  }

  private static long millis(List<Answer> answers, int percent) {
    List<Duration> sorted = answers.stream().map(Answer::took).sorted().toList();
    int at = (int) Math.min(sorted.size() - 1L, (long) sorted.size() * percent / 100);
    return sorted.get(at).toMillis();
  }
}
