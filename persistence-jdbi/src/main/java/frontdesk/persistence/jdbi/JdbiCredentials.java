package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.accounts.Credential;
import frontdesk.accounts.Credentials;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Keeps credentials in PostgreSQL; a unique index on a name's two places decides every race. */
public final class JdbiCredentials implements Credentials, Keyring {
  private static final System.Logger LOG = System.getLogger(JdbiCredentials.class.getName());

  private static final String COLUMNS =
      """
      INSERT INTO credentials (org_id, credential_id, name, place, kind, options, digest, sealed,
                               key_id, created_at)
      """;

  private static final String ADD =
      COLUMNS
          + """
          SELECT :org, :id, :name, 0, :kind, CAST(:options AS jsonb), :digest, :sealed, :key,
                 :createdAt
           WHERE NOT EXISTS (SELECT 1 FROM credentials
                              WHERE org_id = :org AND name = :name AND revoked_at IS NULL)
          ON CONFLICT DO NOTHING
          """;

  private static final String ADD_BESIDE =
      COLUMNS
          + """
          SELECT :org, :id, :name, 1 - min(place), :kind, CAST(:options AS jsonb), :digest, :sealed,
                 :key, :createdAt
            FROM credentials
           WHERE org_id = :org AND name = :name AND revoked_at IS NULL
          HAVING count(*) = 1
          ON CONFLICT DO NOTHING
          """;

  private static final String REVOKE =
      """
      UPDATE credentials SET revoked_at = :at
       WHERE org_id = :org AND credential_id = :id AND revoked_at IS NULL
      """;

  private static final String ROW =
      "credentials t WHERE org_id = :org AND credential_id = :subject";

  private static final String ALL =
      "SELECT * FROM credentials WHERE org_id = :org ORDER BY name, created_at, credential_id";

  private static final String VALID =
      "SELECT * FROM credentials WHERE org_id = :org AND revoked_at IS NULL";

  private static final String USED =
      "UPDATE credentials SET last_used_at = :at WHERE org_id = :org AND credential_id = :id";

  private static final String IS_ALONE =
      """
      SELECT NOT EXISTS (SELECT 1 FROM organisations WHERE org_id <> :org)
         AND NOT EXISTS (SELECT 1 FROM credentials WHERE org_id = :org)
      """;

  private static final String HOLDERS =
      "SELECT DISTINCT org_id FROM credentials WHERE revoked_at IS NULL";

  private static final String IS_ANYBODY_KNOWN =
      "SELECT EXISTS (SELECT 1 FROM credentials WHERE revoked_at IS NULL)";

  private final Store store;
  private final CredentialRows rows;

  /**
   * @param keys asked for when a key that signs is sealed or opened, and else never
   */
  public JdbiCredentials(Jdbi jdbi, Supplier<SealingKeys> keys) {
    this.store = new Store(jdbi);
    this.rows = new CredentialRows(keys);
  }

  @Override
  public boolean add(Credential credential, Proof proof) {
    return added(ADD, "credential_made", credential, proof);
  }

  @Override
  public boolean addBeside(Credential credential, Proof proof) {
    return added(ADD_BESIDE, "credential_rotated", credential, proof);
  }

  private boolean added(String sql, String did, Credential one, Proof proof) {
    return store.with(
            one.org(),
            handle ->
                AuditRows.around(
                    handle,
                    one.org(),
                    did,
                    one.id(),
                    ROW,
                    () -> rows.bind(handle.createUpdate(sql), one, proof).execute()))
        == 1;
  }

  @Override
  public boolean revoke(OrgId org, String id, Instant at) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle,
                    org,
                    "credential_revoked",
                    id,
                    ROW,
                    () -> at(handle.createUpdate(REVOKE), org, id, at)))
        == 1;
  }

  private static int at(Update update, OrgId org, String id, Instant at) {
    return update
        .bind("org", org.value())
        .bind("id", id)
        .bind("at", AppointmentRows.utc(at))
        .execute();
  }

  @Override
  public List<Credential> all(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ALL)
                .bind("org", org.value())
                .map((row, context) -> CredentialRows.credential(row))
                .list());
  }

  @Override
  public List<Key> keys(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(VALID)
                .bind("org", org.value())
                .map((row, context) -> openable(row))
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  // One whose sealing key is lost lets nobody in; the organisation's others do.
  private Optional<Key> openable(ResultSet row) throws SQLException {
    try {
      return Optional.of(rows.key(row));
    } catch (Unavailable doesNotOpen) {
      LOG.log(
          System.Logger.Level.WARNING, "A credential cannot be used: " + doesNotOpen.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void used(OrgId org, String id, Instant at) {
    store.with(org, handle -> at(handle.createUpdate(USED), org, id, at));
  }

  @Override
  public boolean isAlone(OrgId org) {
    return store.acrossOrganisations(
        handle -> handle.createQuery(IS_ALONE).bind("org", org.value()).mapTo(Boolean.class).one());
  }

  @Override
  public Set<OrgId> holders() {
    return Set.copyOf(store.organisations(HOLDERS, query -> query));
  }

  @Override
  public boolean isAnybodyKnown() {
    return store.acrossOrganisations(
        handle -> handle.createQuery(IS_ANYBODY_KNOWN).mapTo(Boolean.class).one());
  }
}
