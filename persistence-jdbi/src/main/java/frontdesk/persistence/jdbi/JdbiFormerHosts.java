package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.FormerHosts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Removes hosts from PostgreSQL; the host's row lock decides every race with a booking. */
public final class JdbiFormerHosts implements FormerHosts {
  private static final String LOCK =
      "SELECT host_id FROM hosts WHERE org_id = :org AND host_id = :host FOR UPDATE";

  private static final String BOOKED =
      """
      SELECT EXISTS (SELECT 1 FROM appointments
                      WHERE org_id = :org AND host_id = :host AND status = 'booked'
                        AND ends_at > :now)
      """;

  private static final String LED_TO =
      """
      SELECT EXISTS (SELECT 1 FROM host_lines l
                      WHERE l.org_id = :org
                        AND (l.host_id = :host
                             OR (SELECT array_agg(g.host_id) FROM host_groups g
                                  WHERE g.org_id = :org AND g.group_name = l.group_name)
                                = ARRAY[CAST(:host AS text)]))
      """;

  private static final String LOOKED_AFTER =
      "SELECT EXISTS (SELECT 1 FROM members WHERE org_id = :org AND host_id = :host)";

  private static final String REMEMBER =
      """
      INSERT INTO former_hosts (org_id, host_id, zone, removed_at)
      SELECT org_id, host_id, zone, :now FROM hosts WHERE org_id = :org AND host_id = :host
      ON CONFLICT (org_id, host_id)
      DO UPDATE SET zone = EXCLUDED.zone, removed_at = EXCLUDED.removed_at
      """;

  /** What refers to the host, or would make one of that name; last the host. */
  private static final List<String> REMOVE =
      List.of(
          "DELETE FROM host_aliases WHERE org_id = :org AND host_id = :host",
          "DELETE FROM host_groups WHERE org_id = :org AND host_id = :host",
          "DELETE FROM sign_ins WHERE org_id = :org AND host_id = :host",
          "DELETE FROM join_links WHERE org_id = :org AND host_id = :host",
          "DELETE FROM pending_consents WHERE org_id = :org AND host_id = :host",
          "DELETE FROM calendar_grants WHERE org_id = :org AND host_id = :host",
          "DELETE FROM occupied WHERE org_id = :org AND host_id = :host AND held_for IS NOT NULL",
          "UPDATE properties SET host_id = NULL WHERE org_id = :org AND host_id = :host",
          "DELETE FROM hosts WHERE org_id = :org AND host_id = :host");

  private static final String FORMER =
      """
      SELECT host_id, zone FROM former_hosts f
       WHERE org_id = :org
         AND NOT EXISTS (SELECT 1 FROM hosts h WHERE h.org_id = :org AND h.host_id = f.host_id)
       ORDER BY host_id COLLATE "C" LIMIT :most
      """;

  private final Store store;

  public JdbiFormerHosts(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Removal remove(OrgId org, UserId host, Instant now) {
    return store.with(
        org,
        handle ->
            AuditRows.around(
                handle,
                org,
                "host_removed",
                host.value(),
                "hosts t WHERE org_id = :org AND host_id = :subject",
                () -> new Leaving(handle, org, host, now).removal()));
  }

  /** One removal, within its transaction. */
  private record Leaving(Handle handle, OrgId org, UserId host, Instant now) {
    Removal removal() {
      if (of(handle.createQuery(LOCK)).mapTo(String.class).findOne().isEmpty()) {
        return Removal.NOT_THERE;
      }
      if (of(handle.createQuery(BOOKED)).bind("now", utc()).mapTo(Boolean.class).one()) {
        return Removal.BOOKED;
      }
      if (is(LED_TO)) {
        return Removal.LED_TO;
      }
      if (is(LOOKED_AFTER)) {
        return Removal.LOOKED_AFTER;
      }
      of(handle.createUpdate(REMEMBER)).bind("now", utc()).execute();
      REMOVE.forEach(sql -> of(handle.createUpdate(sql)).execute());
      return Removal.REMOVED;
    }

    private boolean is(String sql) {
      return of(handle.createQuery(sql)).mapTo(Boolean.class).one();
    }

    private Object utc() {
      return AppointmentRows.utc(now);
    }

    private <S extends SqlStatement<S>> S of(S statement) {
      return statement.bind("org", org.value()).bind("host", host.value());
    }
  }

  @Override
  public List<Former> former(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FORMER)
                .bind("org", org.value())
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Former(
                            new UserId(row.getString("host_id")), ZoneId.of(row.getString("zone"))))
                .list());
  }
}
