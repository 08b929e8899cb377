package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.HostGroup;
import frontdesk.scheduling.HostNames;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL what hosts are called. */
public final class JdbiHostNames implements HostNames {
  // To say a thing twice is to say it once.
  private static final String ALIAS =
      """
      INSERT INTO host_aliases (org_id, alias, host_id)
      SELECT :org, :name, h.host_id FROM hosts h
       WHERE h.org_id = :org AND h.host_id = :host
         AND NOT EXISTS (SELECT 1 FROM hosts o WHERE o.org_id = :org AND o.host_id = :name)
      ON CONFLICT (org_id, alias) DO UPDATE SET alias = EXCLUDED.alias
        WHERE host_aliases.host_id = EXCLUDED.host_id
      """;

  private static final String FORGET_ALIAS =
      "DELETE FROM host_aliases WHERE org_id = :org AND alias = :name";

  private static final String FORGET_GROUP =
      "DELETE FROM host_groups WHERE org_id = :org AND group_name = :name";

  private static final String ADD =
      """
      INSERT INTO host_groups (org_id, group_name, place, host_id)
      SELECT :org, :name, m.place, h.host_id
        FROM unnest(CAST(:hosts AS text[])) WITH ORDINALITY AS m (host_id, place)
        JOIN hosts h ON h.org_id = :org AND h.host_id = m.host_id
      """;

  private static final String OF_ALIAS = "host_aliases t WHERE org_id = :org AND alias = :subject";

  private static final String OF_GROUP =
      "host_groups t WHERE org_id = :org AND group_name = :subject";

  private final Store store;

  public JdbiHostNames(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean alias(OrgId org, UserId alias, UserId host) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle,
                    org,
                    "alias_given",
                    alias.value(),
                    OF_ALIAS,
                    () -> alias(handle, org, alias, host)))
        == 1;
  }

  private static int alias(Handle handle, OrgId org, UserId alias, UserId host) {
    return handle
        .createUpdate(ALIAS)
        .bind("org", org.value())
        .bind("name", alias.value())
        .bind("host", host.value())
        .execute();
  }

  @Override
  public boolean forgetAlias(OrgId org, UserId alias) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle,
                    org,
                    "alias_forgotten",
                    alias.value(),
                    OF_ALIAS,
                    () -> forget(handle, FORGET_ALIAS, org, alias)))
        == 1;
  }

  @Override
  public boolean group(OrgId org, HostGroup group) {
    return store.transaction(
        org,
        handle ->
            AuditRows.around(
                handle,
                org,
                "group_changed",
                group.name().value(),
                OF_GROUP,
                () -> replace(handle, org, group)),
        all -> all,
        Store::unavailable);
  }

  private static boolean replace(Handle handle, OrgId org, HostGroup group) {
    forget(handle, FORGET_GROUP, org, group.name());
    return add(handle, org, group) == group.hosts().size();
  }

  private static int add(Handle handle, OrgId org, HostGroup group) {
    List<String> hosts = group.hosts().stream().map(UserId::value).toList();
    return handle
        .createUpdate(ADD)
        .bind("org", org.value())
        .bind("name", group.name().value())
        .bindArray("hosts", String.class, hosts)
        .execute();
  }

  @Override
  public boolean forgetGroup(OrgId org, UserId name) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle,
                    org,
                    "group_forgotten",
                    name.value(),
                    OF_GROUP,
                    () -> forget(handle, FORGET_GROUP, org, name)))
        > 0;
  }

  private static int forget(Handle handle, String sql, OrgId org, UserId name) {
    return handle.createUpdate(sql).bind("org", org.value()).bind("name", name.value()).execute();
  }
}
