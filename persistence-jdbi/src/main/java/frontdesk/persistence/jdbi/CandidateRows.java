package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Candidates;
import frontdesk.scheduling.Candidates.Candidate;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whom a caller may mean, by one statement whatever the answer is. */
final class CandidateRows {
  /** Of an organisation whose lines say nothing: with two, nobody is its only one. */
  private static final int ENOUGH = 2;

  private static final String SQL =
      """
      WITH line AS (
             SELECT line, host_id, group_name FROM host_lines
              WHERE org_id = :org AND line = ANY (CAST(:lines AS text[]))
              ORDER BY array_position(CAST(:lines AS text[]), line) LIMIT 1),
           meant AS (
             SELECT host_id, 0 AS place, false AS named FROM line WHERE host_id IS NOT NULL
              UNION ALL
             SELECT g.host_id, g.place, false FROM host_groups g
              WHERE g.org_id = :org AND g.group_name = (SELECT group_name FROM line)
              UNION ALL
             SELECT host_id, NULL, true FROM host_aliases WHERE org_id = :org AND alias = CAST(:named AS text)
              UNION ALL
             SELECT CAST(:named AS text), NULL, true
              UNION ALL
             SELECT unnest(CAST(:others AS text[])), NULL, false
              UNION ALL
             (SELECT host_id, NULL, false FROM hosts
               WHERE org_id = :org AND NOT EXISTS (SELECT 1 FROM line) AND :alone
               ORDER BY host_id LIMIT :enough)),
           each AS (
             SELECT host_id, min(place) AS place, bool_or(named) AS named
               FROM meant GROUP BY host_id)
      SELECT o.invitations, o.disabled, (SELECT line FROM line) AS line,
             each.place, each.named, h.*
        FROM organisations o
        LEFT JOIN (each JOIN hosts h ON h.org_id = :org AND h.host_id = each.host_id)
               ON h.org_id = o.org_id
       WHERE o.org_id = :org
       ORDER BY each.place, h.host_id
      """;

  private CandidateRows() {}

  static Candidates of(Handle handle, OrgId org, Way way, Optional<UserId> named) {
    List<String> others = new ArrayList<>();
    way.only().map(UserId::value).ifPresent(others::add);
    way.usual().map(UserId::value).ifPresent(others::add);
    List<Row> rows =
        handle
            .createQuery(SQL)
            .bind("org", org.value())
            .bindArray("lines", String.class, way.lines().stream().map(Line::toString).toList())
            .bind("named", named.map(UserId::value).orElse(null))
            .bindArray("others", String.class, others)
            .bind("alone", named.isEmpty() && others.isEmpty())
            .bind("enough", ENOUGH)
            .map((row, context) -> row(row, context))
            .list();
    boolean open = rows.stream().allMatch(Row::open);
    Optional<Line> line = rows.stream().flatMap(row -> row.line().stream()).findFirst();
    return new Candidates(
        open, line, rows.stream().flatMap(row -> row.candidate().stream()).toList());
  }

  /** A host, or only what is known of the organisation where there is none. */
  private record Row(boolean open, Optional<Line> line, Optional<Candidate> candidate) {}

  private static Row row(ResultSet row, org.jdbi.v3.core.statement.StatementContext context)
      throws SQLException {
    Optional<Line> line = Optional.ofNullable(row.getString("line")).map(Line::parse);
    row.getInt("place");
    boolean led = !row.wasNull();
    Optional<Candidate> candidate =
        row.getString("host_id") == null
            ? Optional.empty()
            : Optional.of(new Candidate(HostRows.read(row, context), led, row.getBoolean("named")));
    return new Row(!row.getBoolean("disabled"), line, candidate);
  }
}
