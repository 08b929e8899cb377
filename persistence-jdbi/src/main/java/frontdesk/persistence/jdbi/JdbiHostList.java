package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.HostList;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Tells of hosts from PostgreSQL. */
public final class JdbiHostList implements HostList {
  private static final String HOSTS =
      """
      SELECT h.*, o.invitations,
             ARRAY (SELECT a.alias FROM host_aliases a
                     WHERE a.org_id = :org AND a.host_id = h.host_id ORDER BY a.alias) AS aliases
        FROM hosts h JOIN organisations o ON o.org_id = h.org_id
       WHERE h.org_id = :org AND h.host_id COLLATE "C" > :after
       ORDER BY h.host_id COLLATE "C" LIMIT :most
      """;

  private static final String ALIASES =
"""
SELECT alias FROM host_aliases WHERE org_id = :org AND host_id = :host ORDER BY alias LIMIT 100
""";

  private static final String GROUPS =
      """
      SELECT group_name, array_agg(host_id ORDER BY place) AS hosts FROM host_groups
       WHERE org_id = :org GROUP BY group_name ORDER BY group_name LIMIT :most
      """;

  /** Somebody who needs more groups than this needs other words for them. */
  private static final int MOST_GROUPS = 1_000;

  private final Store store;

  public JdbiHostList(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Named> hosts(OrgId org, Optional<UserId> after, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(HOSTS)
                .bind("org", org.value())
                .bind("after", after.map(UserId::value).orElse(""))
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Named(HostRows.read(row, context), names(row.getArray("aliases"))))
                .list());
  }

  @Override
  public List<UserId> aliases(OrgId org, UserId host) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ALIASES)
                .bind("org", org.value())
                .bind("host", host.value())
                .map((row, context) -> new UserId(row.getString("alias")))
                .list());
  }

  @Override
  public List<HostGroup> groups(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(GROUPS)
                .bind("org", org.value())
                .bind("most", MOST_GROUPS)
                .map(
                    (row, context) ->
                        new HostGroup(
                            new UserId(row.getString("group_name")), names(row.getArray("hosts"))))
                .list());
  }

  private static List<UserId> names(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray()).map(UserId::new).toList();
  }
}
