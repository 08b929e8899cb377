package frontdesk.persistence.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Looks at each statement that the adapters send, once, and notes which rules it breaks. */
public final class RecordedSql implements SqlLogger {
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static final ConcurrentLinkedQueue<String> BROKEN = new ConcurrentLinkedQueue<>();

  private final Jdbi rehearsal;

  /**
   * @param rehearsal where statements are explained
   */
  public RecordedSql(Jdbi rehearsal) {
    this.rehearsal = rehearsal;
  }

  /** What was noted since this was last asked. */
  public static List<String> takeBroken() {
    List<String> taken = new ArrayList<>();
    for (String one = BROKEN.poll(); one != null; one = BROKEN.poll()) {
      taken.add(one);
    }
    return taken;
  }

  /** How many different statements were looked at. */
  public static int seen() {
    return SEEN.size();
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    String sql = String.valueOf(context.getRenderedSql());
    if (isOurs() && SEEN.add(sql)) {
      SpreadRules.brokenBy(sql).forEach(rule -> note(rule, sql));
      if (!SpreadRules.mayAskAll(sql)) {
        SpreadRules.spreadOver(rehearsal, bound(context)).ifPresent(rule -> note(rule, sql));
      }
    }
  }

  private static void note(String rule, String sql) {
    BROKEN.add(rule + "\n" + sql);
  }

  // A test may look at anything: only what the adapters themselves send counts.
  private static boolean isOurs() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(caller -> caller != RecordedSql.class)
                    .filter(caller -> caller.getName().startsWith("frontdesk."))
                    .findFirst()
                    .map(RecordedSql::isOfAdapters)
                    .orElse(false));
  }

  private static boolean isOfAdapters(Class<?> caller) {
    String from = caller.getProtectionDomain().getCodeSource().getLocation().getPath();
    return !from.endsWith("/test-classes/") && !from.endsWith("-tests.jar");
  }

  // The driver writes the values into the words; the pool's wrapper puts its name before them.
  private static String bound(StatementContext context) {
    try {
      String text = context.getStatement().unwrap(java.sql.PreparedStatement.class).toString();
      int wrapped = text.indexOf(" wrapping ");
      return wrapped < 0 ? text : text.substring(wrapped + " wrapping ".length());
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
