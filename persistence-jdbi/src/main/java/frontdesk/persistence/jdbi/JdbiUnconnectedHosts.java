package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.UnconnectedHosts;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds hosts without a working grant by one statement, and opens none. */
public final class JdbiUnconnectedHosts implements UnconnectedHosts {
  private static final String HOSTS =
      """
      SELECT h.host_id
        FROM hosts h
        LEFT JOIN calendar_grants g ON g.org_id = :org AND g.host_id = h.host_id
       WHERE h.org_id = :org AND h.calendar = 'MICROSOFT'
         AND (g.host_id IS NULL OR g.broken IS NOT NULL)
         AND h.host_id = coalesce(CAST(:host AS text), h.host_id)
       ORDER BY h.host_id COLLATE "C" LIMIT :most
      """;

  private final Store store;

  public JdbiUnconnectedHosts(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<UserId> hosts(OrgId org, Optional<UserId> host, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(HOSTS)
                .bind("org", org.value())
                .bind("host", host.map(UserId::value).orElse(null))
                .bind("most", most)
                .mapTo(String.class)
                .map(UserId::new)
                .list());
  }
}
