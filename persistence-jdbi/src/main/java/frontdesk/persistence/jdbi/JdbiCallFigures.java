package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.calls.CallFigures;
import frontdesk.calls.CallStats;
import frontdesk.calls.ToolResult;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts calls in PostgreSQL, each table read once. */
public final class JdbiCallFigures implements CallFigures {
  /**
   * A report may take longer than what callers wait for; a year of 100,000 calls takes a second.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  // A year's calls fit, so they are not sorted on disk; what is compiled for one statement is not
  // worth its time.
  private static final String IN_MEMORY =
      "SELECT set_config('work_mem', '32MB', true) || set_config('jit', 'off', true)";

  // "wall" is what a clock on the wall shows, as seconds since 1970 of that clock. Java tells when
  // it is set: the database's zones may be of another year, and an offset means the opposite there.
  private static final String CALLS =
      """
      WITH spoken AS (
        SELECT c.assistant, c.escalated,
               greatest(extract(epoch FROM c.ended_at - c.started_at), 0) AS seconds,
               CAST(floor(extract(epoch FROM c.started_at)) AS bigint)
                 + (CAST(:offsets AS int[]))[
                     width_bucket(c.started_at, CAST(:since AS timestamptz[]))] AS wall,
               count(*) FILTER (WHERE t.result = 'booked') AS bookings,
               count(*) FILTER (WHERE t.result <> ALL (:good)) AS failures
          FROM calls c
          LEFT JOIN call_tool_calls t ON t.org_id = c.org_id AND t.call_id = c.call_id
         WHERE c.org_id = :org AND c.started_at >= :from AND c.started_at < :to
         GROUP BY c.org_id, c.call_id)
      SELECT wall / 86400 AS day, assistant, wall % 86400 / 3600 AS hour,
             grouping(wall / 86400) AS all_days,
             count(*) AS calls,
             count(*) FILTER (WHERE escalated) AS escalated,
             coalesce(sum(seconds), 0) * 1000 AS took_ms,
             sum(bookings) AS bookings,
             count(*) FILTER (WHERE bookings > 0) AS converted,
             sum(failures) AS failures
        FROM spoken
       GROUP BY GROUPING SETS ((wall / 86400, assistant), (wall % 86400 / 3600))
       ORDER BY day, coalesce(assistant, ''), hour
      """;

  // Each time once with how often it was taken: from these follow all that is told of tools.
  private static final String TOOLS =
      """
      SELECT t.tool, t.result, t.took_ms, count(*) AS times
        FROM calls c
        JOIN call_tool_calls t ON t.org_id = c.org_id AND t.call_id = c.call_id
       WHERE c.org_id = :org AND c.started_at >= :from AND c.started_at < :to
       GROUP BY t.tool, t.result, t.took_ms
      """;

  private final Store store;

  public JdbiCallFigures(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public CallStats between(OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    return store.with(org, handle -> between(handle, org, first, last, zone));
  }

  private static CallStats between(
      Handle handle, OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
    patiently(handle);
    FigureRows rows = new FigureRows();
    WallOffsets wall = WallOffsets.of(zone, from, to);
    bind(handle.createQuery(CALLS), org, from, to)
        .bindArray("since", String.class, wall.since())
        .bindArray("offsets", Integer.class, wall.seconds())
        .bindArray("good", String.class, ToolResult.noFailures())
        .map((row, context) -> rows.calls(row))
        .list();
    bind(handle.createQuery(TOOLS), org, from, to).map((row, context) -> rows.tools(row)).list();
    return rows.stats();
  }

  // For this transaction only: the pool takes it back with the connection.
  private static void patiently(Handle handle) {
    try {
      handle.getConnection().setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
    } catch (SQLException gone) {
      throw new Unavailable("the database did not answer", gone);
    }
    handle.createQuery(IN_MEMORY).mapTo(String.class).one();
  }

  private static Query bind(Query query, OrgId org, Instant from, Instant to) {
    return query
        .bind("org", org.value())
        .bind("from", AppointmentRows.utc(from))
        .bind("to", AppointmentRows.utc(to));
  }
}
