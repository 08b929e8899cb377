package frontdesk.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Mutants of refused bodies at both doors, and whether rows or memory are left of them. */
final class FuzzRun {
  private static final String HEAD =
      "| door | mutants | 4xx | 200, refused | 5xx | slower than 5 s | new rows | heap before KB |"
          + " heap after KB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |";

  /** What a server has compiled, and remembers of the first of them, is no growth. */
  private static final int WARMING = 2_000;

  /** Half of what a kilobyte kept of each tenth mutant would be. */
  private static final int GROWTH_KB = 5_000;

  private static final Pattern USED = Pattern.compile("generation +total \\d+K, used (\\d+)K");

  private FuzzRun() {}

  /** Prints a table; true if all holds. */
  static boolean at(Site site, long seed, int count) {
    for (Door door : Door.values()) {
      Fuzz.of(site.next(), door, seed + 1, WARMING);
    }
    System.out.println(HEAD);
    boolean all = true;
    for (Door door : Door.values()) {
      all &= held(site, door, seed, count);
    }
    return all;
  }

  private static boolean held(Site site, Door door, long seed, int count) {
    Map<String, Long> rows = rows(site.database().jdbi());
    long before = heap(site);
    // One server, whose memory is looked at.
    Fuzz.Counts counts = Fuzz.of(site.node(0).url(), door, seed, count);
    long after = heap(site);
    Map<String, Long> newRows = rows(site.database().jdbi());
    newRows.replaceAll((table, many) -> many - rows.getOrDefault(table, 0L));
    newRows.values().removeIf(many -> many == 0);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d |%n",
        door.path(),
        counts.mutants(),
        counts.refused(),
        counts.answered(),
        counts.failed(),
        counts.slow(),
        newRows.values().stream().mapToLong(Long::longValue).sum(),
        before,
        after);
    if (!newRows.isEmpty()) {
      System.out.println("new rows: " + newRows);
    }
    return counts.hold() && newRows.isEmpty() && after - before < GROWTH_KB;
  }

  /**
   * In each table but two: how often tools were asked for is counted in rows of their own, and that
   * somebody named what is not theirs is on record.
   */
  static Map<String, Long> rows(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> {
          Map<String, Long> rows = new TreeMap<>();
          tables(handle).forEach(table -> rows.put(table, count(handle, table)));
          return rows;
        });
  }

  private static long count(Handle handle, String table) {
    return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename NOT IN ('tool_counts', 'audit')")
        .mapTo(String.class)
        .list();
  }

  // Of what is in use once the garbage is gone.
  private static long heap(Site site) {
    String pid = String.valueOf(site.node(0).pid());
    jcmd(pid, "GC.run");
    return USED.matcher(jcmd(pid, "GC.heap_info"))
        .results()
        .mapToLong((MatchResult found) -> Long.parseLong(found.group(1)))
        .sum();
  }

  private static String jcmd(String pid, String command) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asked = new ProcessBuilder(jcmd, pid, command).start();
      return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException none) {
      throw new IllegalStateException("jcmd of the JDK is needed to look at memory", none);
    }
  }
}
