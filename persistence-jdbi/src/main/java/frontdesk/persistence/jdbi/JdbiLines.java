package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Lines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL where lines lead. */
public final class JdbiLines implements Lines {
  private static final String INSTEAD =
      """
      ON CONFLICT (org_id, line)
      DO UPDATE SET host_id = EXCLUDED.host_id, group_name = EXCLUDED.group_name
      """;

  private static final String TO_HOST =
      """
      INSERT INTO host_lines (org_id, line, host_id)
      SELECT :org, :line, host_id FROM hosts WHERE org_id = :org AND host_id = :to
      """
          + INSTEAD;

  private static final String TO_GROUP =
      """
      INSERT INTO host_lines (org_id, line, group_name)
      SELECT :org, :line, :to
       WHERE EXISTS (SELECT 1 FROM host_groups WHERE org_id = :org AND group_name = :to)
      """
          + INSTEAD;

  private static final String FORGET =
      "DELETE FROM host_lines WHERE org_id = :org AND line = :line";

  private static final String ROW = "host_lines t WHERE org_id = :org AND line = :subject";

  private static final String REGISTERED =
      """
      SELECT line, host_id, group_name FROM host_lines
       WHERE org_id = :org AND line COLLATE "C" > :after
       ORDER BY line COLLATE "C" LIMIT :most
      """;

  private final Store store;

  public JdbiLines(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean register(OrgId org, Registered registered) {
    String sql = registered.group() ? TO_GROUP : TO_HOST;
    return noted(
        "line_registered",
        org,
        registered.line(),
        handle -> lead(handle, sql, org, registered.line(), registered.to()));
  }

  private boolean noted(String did, OrgId org, Line line, ToIntFunction<Handle> change) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle, org, did, line.toString(), ROW, () -> change.applyAsInt(handle)))
        == 1;
  }

  /** Leads a line to a host within the caller's transaction. */
  static int lead(Handle handle, OrgId org, Line line, UserId to) {
    return lead(handle, TO_HOST, org, line, to);
  }

  private static int lead(Handle handle, String sql, OrgId org, Line line, UserId to) {
    return handle
        .createUpdate(sql)
        .bind("org", org.value())
        .bind("line", line.toString())
        .bind("to", to.value())
        .execute();
  }

  @Override
  public boolean forget(OrgId org, Line line) {
    return noted(
        "line_forgotten",
        org,
        line,
        handle ->
            handle
                .createUpdate(FORGET)
                .bind("org", org.value())
                .bind("line", line.toString())
                .execute());
  }

  @Override
  public List<Registered> registered(OrgId org, Optional<Line> after, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(REGISTERED)
                .bind("org", org.value())
                .bind("after", after.map(Line::toString).orElse(""))
                .bind("most", most)
                .map((row, context) -> registered(row))
                .list());
  }

  private static Registered registered(ResultSet row) throws SQLException {
    String host = row.getString("host_id");
    return new Registered(
        Line.parse(row.getString("line")),
        new UserId(host == null ? row.getString("group_name") : host),
        host == null);
  }
}
