package frontdesk.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param recovery the longest from a kill until the desk answered again and the killed one listened
 * @param settled from the end of the load until nothing was under way any more
 */
record Outcome(
    String run,
    Evidence evidence,
    List<Violation> violations,
    int kills,
    long deadlocks,
    Duration recovery,
    Duration settled) {

  private static final Set<String> LOST = Set.of("V6", "V7");
  private static final Set<String> DOUBLED = Set.of("V1", "V2", "V3");

  static Outcome of(
      String run,
      Evidence evidence,
      int kills,
      long deadlocks,
      Duration recovery,
      Duration settled) {
    return new Outcome(
        run, evidence, Judge.violations(evidence), kills, deadlocks, recovery, settled);
  }

  /** With what the run itself found. */
  Outcome and(List<Violation> more) {
    List<Violation> all = Stream.concat(violations.stream(), more.stream()).toList();
    return new Outcome(run, evidence, all, kills, deadlocks, recovery, settled);
  }

  boolean holds() {
    return violations.isEmpty() && deadlocks == 0 && recovery.toSeconds() < 60;
  }

  static final String HEAD =
      "| run | requests | answered | kills | lost | doubled | unexplained POSTs | unknowns | deadlocks"
          + " | p99 ms | slowest ms | recovery s | settled s |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

  String row() {
    return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %.1f | %.1f |"
        .formatted(
            run,
            evidence.asked().size(),
            evidence.asked().stream().filter(one -> one.reply().isPresent()).count(),
            kills,
            count(LOST) + neverArrived(),
            count(DOUBLED),
            PostChecks.unexplained(evidence),
            evidence.book().notices().stream().mapToLong(Book.Notice::unknowns).sum(),
            deadlocks,
            ReplyChecks.percentile(evidence.asked(), 99).toMillis(),
            ReplyChecks.percentile(evidence.asked(), 100).toMillis(),
            recovery.toMillis() / 1e3,
            settled.toMillis() / 1e3);
  }

  private long count(Set<String> rules) {
    return violations.stream().filter(one -> rules.contains(one.rule())).count();
  }

  private long neverArrived() {
    return violations.stream().filter(one -> one.what().contains("never arrived")).count();
  }
}
