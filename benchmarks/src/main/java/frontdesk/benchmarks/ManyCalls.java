package frontdesk.benchmarks;

import frontdesk.persistence.jdbi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What an organisation has after a quarter of busy days, and one call that lasted for an hour. */
final class ManyCalls {
  static final String LONGEST = "longest";

  private static final List<String> FILL =
      List.of(
          """
          INSERT INTO calls (org_id, call_id, started_at, ended_at, ending, caller, escalated)
          SELECT 'org_demo_001', 'old-' || g, now() - g * interval '1 minute',
                 CASE WHEN g % 100 > 0 THEN now() - g * interval '1 minute' + interval '3 minutes' END,
                 'customer-ended-call', '+1312555' || lpad((g % 10000)::text, 4, '0'), g % 50 = 0
            FROM generate_series(1, 100000) g
          """,
          """
          INSERT INTO transcript_lines (org_id, call_id, line_id, speaker, said, said_at)
          SELECT 'org_demo_001', 'old-' || g, 'l' || i,
                 CASE WHEN i % 2 = 0 THEN 'user' ELSE 'assistant' END,
                 'What somebody said in call ' || g || ', and another sentence of some length.',
                 now() - g * interval '1 minute' + i * interval '10 seconds'
            FROM generate_series(1, 100000) g, generate_series(1, 10) i
          """,
          """
          INSERT INTO call_tool_calls (org_id, call_id, record_id, tool, arguments, answer, result,
                                       took_ms, answered_at)
          SELECT 'org_demo_001', 'old-' || g, 'r', 'get_availability', '{"user_id":"pete_admin"}',
                 'I have Monday at nine.', 'offered', 12,
                 now() - g * interval '1 minute' + interval '1 minute'
            FROM generate_series(1, 100000) g
          """,
          """
          INSERT INTO calls (org_id, call_id, started_at, ended_at)
          VALUES ('org_demo_001', 'longest', now() - interval '2 hours', now() - interval '1 hour')
          """,
          """
          INSERT INTO transcript_lines (org_id, call_id, line_id, speaker, said, said_at)
          SELECT 'org_demo_001', 'longest', 'l' || i, 'user', 'Line ' || i || ' of a long talk.',
                 now() - interval '2 hours' + i * interval '1 second'
            FROM generate_series(1, 2000) i
          """,
          "ANALYZE");

  private ManyCalls() {}

  static void addTo(Database.Address database) throws SQLException {
    try (Connection connection = Hosts.connect(database);
        Statement statement = connection.createStatement()) {
      for (String step : FILL) {
        statement.execute(step);
      }
    }
  }
}
