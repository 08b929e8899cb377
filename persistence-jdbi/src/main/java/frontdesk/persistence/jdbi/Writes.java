package frontdesk.persistence.jdbi;

import frontdesk.CrashPoints;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** What one handle writes: remembered within a transaction, told at once where there is none. */
final class Writes implements SqlLogger {
  // Not the UPDATE of "FOR UPDATE" and "DO UPDATE SET".
  private static final Pattern WRITING =
      Pattern.compile(
          "\\b(insert)\\s+into\\s+(\\w+)|\\b(update)\\s+(?!set\\b|skip\\b|of\\b|nowait\\b)(\\w+)"
              + "|\\b(delete)\\s+from\\s+(\\w+)",
          Pattern.CASE_INSENSITIVE);

  private final CrashPoints points;
  private final List<String> inTransaction = new ArrayList<>();

  Writes(CrashPoints points) {
    this.points = points;
  }

  void begin() {
    inTransaction.clear();
  }

  /** Such as {@code insert appointments, insert occupied}; empty if nothing was written. */
  String sinceBegin() {
    return String.join(", ", inTransaction);
  }

  @Override
  public void logBeforeExecution(StatementContext statement) {
    List<String> written = written(statement);
    if (written.isEmpty()) {
      return;
    }
    if (isOwnCommit(statement)) {
      points.reach("before commit: " + String.join(", ", written));
    } else {
      inTransaction.addAll(written);
    }
  }

  @Override
  public void logAfterExecution(StatementContext statement) {
    List<String> written = written(statement);
    if (!written.isEmpty() && isOwnCommit(statement)) {
      points.reach("after commit: " + String.join(", ", written));
    }
  }

  private static boolean isOwnCommit(StatementContext statement) {
    try {
      return statement.getConnection().getAutoCommit();
    } catch (SQLException lost) {
      return false;
    }
  }

  private static List<String> written(StatementContext statement) {
    String sql = String.valueOf(statement.getRenderedSql());
    return WRITING.matcher(sql).results().map(Writes::named).toList();
  }

  private static String named(MatchResult found) {
    int verb = found.group(1) != null ? 1 : found.group(3) != null ? 3 : 5;
    return (found.group(verb) + " " + found.group(verb + 1)).toLowerCase(Locale.ROOT);
  }
}
