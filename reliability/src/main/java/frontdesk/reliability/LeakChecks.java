package frontdesk.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** V9 and V10: what must not get out, and what must be given back. */
final class LeakChecks {
  // A heap that was used once stays resident up to its limit: what grows further is lost.
  private static final long MEGABYTES_MORE = 150;

  // Pools grow to what a load needs and shrink within a minute or two.
  private static final long THREADS_MORE = 60;
  private static final long FILES_MORE = 60;

  private LeakChecks() {}

  /** V9. */
  static Stream<Violation> noCanaryTold(Evidence evidence) {
    return evidence.canaries().stream()
        .filter(canary -> evidence.texts().stream().anyMatch(text -> text.contains(canary)))
        .map(canary -> new Violation("V9", "a log or an error tells \"" + canary + "\""));
  }

  /** V10. */
  static Stream<Violation> nothingHeldAfterwards(Evidence evidence) {
    return evidence.vitals().stream().flatMap(LeakChecks::held);
  }

  private static Stream<Violation> held(Vitals server) {
    List<Violation> found = new ArrayList<>();
    more(
        found,
        server,
        "MB",
        server.before().megabytes(),
        server.after().megabytes(),
        MEGABYTES_MORE);
    more(
        found,
        server,
        "threads",
        server.before().threads(),
        server.after().threads(),
        THREADS_MORE);
    more(found, server, "files", server.before().files(), server.after().files(), FILES_MORE);
    return found.stream();
  }

  private static void more(
      List<Violation> found, Vitals server, String what, long before, long after, long most) {
    if (after - before > most) {
      found.add(
          new Violation(
              "V10", server.server() + " held " + before + " " + what + " and holds " + after));
    }
  }
}
