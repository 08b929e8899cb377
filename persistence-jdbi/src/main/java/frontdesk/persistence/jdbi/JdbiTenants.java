package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Tenant;
import frontdesk.accounts.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL which organisations there are. */
public final class JdbiTenants implements Tenants {
  private static final String MAKE =
      "INSERT INTO organisations (org_id, name, disabled) VALUES (:org, :name, :disabled)"
          + " ON CONFLICT DO NOTHING";

  private static final String DISABLE =
      "UPDATE organisations SET disabled = :disabled WHERE org_id = :org";

  private static final String FIND =
      "SELECT org_id, name, disabled FROM organisations WHERE org_id = :org";

  private static final String LIST =
      """
      SELECT org_id, name, disabled FROM organisations
       WHERE org_id COLLATE "C" > :after ORDER BY org_id COLLATE "C" LIMIT :most
      """;

  private final Store store;

  public JdbiTenants(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean make(Tenant tenant) {
    return store.with(
            tenant.org(),
            handle ->
                AuditRows.organisation(
                    handle, tenant.org(), "organisation_made", () -> make(handle, tenant)))
        == 1;
  }

  private static int make(Handle handle, Tenant tenant) {
    return handle
        .createUpdate(MAKE)
        .bind("org", tenant.org().value())
        .bind("name", tenant.name().orElse(null))
        .bind("disabled", !tenant.open())
        .execute();
  }

  /** False where the database would not keep a second organisation apart from the first. */
  public boolean areKeptApart() {
    return !store.acrossOrganisations(
        handle -> {
          try {
            return Roles.isAbove(handle.getConnection());
          } catch (SQLException failed) {
            throw new Unavailable("the database did not answer", failed);
          }
        });
  }

  @Override
  public boolean open(OrgId org, boolean open) {
    return store.with(
            org,
            handle ->
                AuditRows.organisation(
                    handle,
                    org,
                    open ? "organisation_enabled" : "organisation_disabled",
                    () -> open(handle, org, open)))
        == 1;
  }

  private static int open(Handle handle, OrgId org, boolean open) {
    return handle.createUpdate(DISABLE).bind("disabled", !open).bind("org", org.value()).execute();
  }

  @Override
  public Optional<Tenant> find(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .map((row, context) -> tenant(row))
                .findOne());
  }

  @Override
  public List<Tenant> list(Optional<OrgId> after, int most) {
    return store.acrossOrganisations(
        handle ->
            handle
                .createQuery(LIST)
                .bind("after", after.map(OrgId::value).orElse(""))
                .bind("most", most)
                .map((row, context) -> tenant(row))
                .list());
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(
        new OrgId(row.getString("org_id")),
        Optional.ofNullable(row.getString("name")),
        !row.getBoolean("disabled"));
  }
}
