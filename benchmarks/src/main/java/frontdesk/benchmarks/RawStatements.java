package frontdesk.benchmarks;

import frontdesk.persistence.jdbi.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A booking's statements, as they are, over plain JDBC: what the database alone allows. */
final class RawStatements implements Load.Client {
  private static final Pattern VARIABLE = Pattern.compile("(?<!:):(host|n)\\b");
  private static final int IDS = 2_000_000_000;

  private final Connection connection;
  private final List<Step> steps = new ArrayList<>();

  private record Step(PreparedStatement statement, List<String> variables, boolean writes) {}

  RawStatements(Database.Address database) {
    try {
      connection = Hosts.connect(database);
      for (String line : script().split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("\\")) {
          add(line.replaceAll(";$", ""));
        }
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static String script() throws IOException {
    try (InputStream in = RawStatements.class.getResourceAsStream("booking.pgbench")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void add(String line) throws SQLException {
    List<String> variables = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(line);
    String sql =
        matcher.replaceAll(
            found -> {
              variables.add(found.group(1));
              return "CAST(? AS int)";
            });
    steps.add(new Step(connection.prepareStatement(sql), variables, sql.startsWith("INSERT")));
  }

  /** False where another booking had the number or the time: that one was refused. */
  @Override
  public boolean ask() throws SQLException {
    int host = ThreadLocalRandom.current().nextInt(Hosts.COUNT);
    int n = ThreadLocalRandom.current().nextInt(1, IDS);
    int changed = 1;
    for (Step step : steps) {
      for (int i = 0; i < step.variables().size(); i++) {
        step.statement().setInt(i + 1, step.variables().get(i).equals("n") ? n : host);
      }
      if (!step.statement().execute() && step.writes()) {
        changed = Math.min(changed, step.statement().getUpdateCount());
      }
    }
    return changed == 1;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
