package frontdesk.persistence.testing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How the planner goes about each statement that is sent, in the very transaction that sends it.
 */
public final class ExplainedSql implements SqlLogger {
  private final List<String> plans = new CopyOnWriteArrayList<>();

  private ExplainedSql() {}

  public static ExplainedSql listenTo(Jdbi jdbi) {
    ExplainedSql explained = new ExplainedSql();
    jdbi.setSqlLogger(explained);
    return explained;
  }

  public List<String> plans() {
    return List.copyOf(plans);
  }

  /** The steps that read one of these tables from its beginning to its end. */
  public List<String> readWhole(List<String> tables) {
    List<String> whole = new ArrayList<>();
    for (String plan : plans) {
      plan.lines()
          .filter(line -> tables.stream().anyMatch(it -> line.contains("Seq Scan on " + it)))
          .map(line -> line + "\n" + plan)
          .forEach(whole::add);
    }
    return whole;
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    try (var statement = context.getConnection().createStatement();
        var lines = statement.executeQuery("EXPLAIN " + bound(context))) {
      StringBuilder plan = new StringBuilder();
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
      plans.add(plan.toString());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  // The driver writes the values into the words; the pool's wrapper puts its name before them.
  private static String bound(StatementContext context) throws SQLException {
    String text = context.getStatement().unwrap(PreparedStatement.class).toString();
    int wrapped = text.indexOf(" wrapping ");
    return wrapped < 0 ? text : text.substring(wrapped + " wrapping ".length());
  }
}
