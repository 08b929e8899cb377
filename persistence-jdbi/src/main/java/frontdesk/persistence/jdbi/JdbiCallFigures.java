package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.calls.CallFigures;
import frontdesk.calls.CallStats;
import frontdesk.calls.CallStats.Day;
import frontdesk.calls.CallStats.Tool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts calls in PostgreSQL. */
public final class JdbiCallFigures implements CallFigures {
  // Days by when each begins, which Java knows: the database's zones may be of another year, and
  // an offset means the opposite there.
  private static final String DAYS =
      """
      SELECT width_bucket(c.started_at, CAST(:starts AS timestamptz[])) AS day, c.assistant,
             count(*) AS calls,
             count(*) FILTER (WHERE c.escalated) AS escalated,
             coalesce(sum(greatest(extract(epoch FROM c.ended_at - c.started_at), 0)), 0) * 1000
               AS took_ms,
             coalesce(sum(t.bookings), 0) AS bookings,
             coalesce(sum(t.failures), 0) AS failures
        FROM calls c
       CROSS JOIN LATERAL (
               SELECT count(*) FILTER (WHERE result = 'booked') AS bookings,
                      count(*) FILTER (WHERE result <> ALL (:good)) AS failures
                 FROM call_tool_calls
                WHERE org_id = :org AND call_id = c.call_id) t
       WHERE c.org_id = :org AND c.started_at >= :from AND c.started_at < :to
       GROUP BY 1, 2
       ORDER BY 1, coalesce(c.assistant, '')
      """;

  private static final String TOOLS =
      """
      SELECT t.tool, t.result, count(*) AS times, sum(t.took_ms) AS took_ms
        FROM calls c
        JOIN call_tool_calls t ON t.org_id = c.org_id AND t.call_id = c.call_id
       WHERE c.org_id = :org AND c.started_at >= :from AND c.started_at < :to
       GROUP BY t.tool, t.result
       ORDER BY times DESC, t.tool, t.result
      """;

  private final Store store;

  public JdbiCallFigures(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public CallStats between(OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    return store.with(
        org,
        handle ->
            new CallStats(
                days(handle, org, first, last, zone), tools(handle, org, first, last, zone)));
  }

  private static List<Day> days(
      Handle handle, OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    List<String> starts =
        first
            .datesUntil(last.plusDays(1))
            .map(day -> day.atStartOfDay(zone).toInstant().toString())
            .toList();
    return bind(handle.createQuery(DAYS), org, first, last, zone)
        .bindArray("starts", String.class, starts)
        .bindArray("good", String.class, Tool.good())
        .map((row, context) -> day(first, row))
        .list();
  }

  private static Day day(LocalDate first, ResultSet row) throws SQLException {
    return new Day(
        first.plusDays(row.getInt("day") - 1L),
        CallRows.text(row, "assistant"),
        row.getLong("calls"),
        row.getLong("escalated"),
        length(row),
        row.getLong("bookings"),
        row.getLong("failures"));
  }

  private static List<Tool> tools(
      Handle handle, OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    return bind(handle.createQuery(TOOLS), org, first, last, zone)
        .map(
            (row, context) ->
                new Tool(
                    row.getString("tool"),
                    row.getString("result"),
                    row.getLong("times"),
                    length(row)))
        .list();
  }

  private static Duration length(ResultSet row) throws SQLException {
    return Duration.ofMillis(row.getBigDecimal("took_ms").longValue());
  }

  private static Query bind(Query query, OrgId org, LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
    return query
        .bind("org", org.value())
        .bind("from", AppointmentRows.utc(from))
        .bind("to", AppointmentRows.utc(to));
  }
}
