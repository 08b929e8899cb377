package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.CalendarGrants;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps grants in PostgreSQL, sealed; a mailbox's lease is on its row, by the database's clock. */
public final class JdbiCalendarGrants implements CalendarGrants, MailboxLeases {
  private static final String FIND =
      "SELECT * FROM calendar_grants WHERE org_id = :org AND host_id = :host";

  private static final String HOST_OF =
      "SELECT host_id FROM calendar_grants WHERE org_id = :org AND subject = :subject";

  // Fences start at the clock's microseconds, so that those of a grant that was removed and came
  // back are higher than its old ones: nobody takes a lease a million times a second.
  private static final String ADD =
      """
      INSERT INTO calendar_grants (org_id, host_id, subject, mailbox, may_send_mail, sealed, key_id,
                                   access_until, connected_at, broken, fence)
      VALUES (:org, :host, :subject, :mailbox, :maySendMail, :sealed, :key, :accessUntil,
              :connectedAt, :broken, CAST(extract(epoch FROM now()) * 1000000 AS bigint))
      ON CONFLICT DO NOTHING
      """;

  private static final String REPLACE =
      """
      UPDATE calendar_grants
         SET subject = :subject, mailbox = :mailbox, may_send_mail = :maySendMail,
             sealed = :sealed, key_id = :key, access_until = :accessUntil,
             connected_at = :connectedAt, broken = :broken, fence = fence + 1, lease_until = NULL
       WHERE org_id = :org AND host_id = :host
      """;

  private static final String ROW = "calendar_grants t WHERE org_id = :org AND host_id = :subject";

  private static final String REMOVE =
      "DELETE FROM calendar_grants WHERE org_id = :org AND host_id = :host";

  // Both halves see the table as it was before: whoever does not get the row hears that it exists.
  private static final String TAKE =
      """
      WITH taken AS (
        UPDATE calendar_grants
           SET fence = fence + 1, lease_until = now() + :length * INTERVAL '1 millisecond'
         WHERE org_id = :org AND host_id = :host
           AND (lease_until IS NULL OR lease_until <= now())
        RETURNING *)
      SELECT true AS held, * FROM taken
      UNION ALL
      SELECT false, * FROM calendar_grants
       WHERE org_id = :org AND host_id = :host AND NOT EXISTS (SELECT 1 FROM taken)
      """;

  // One that ran out is lost only once it was taken: until then nobody has newer tokens.
  private static final String STILL_HELD =
      """
       WHERE org_id = :org AND host_id = :host AND fence = :fence AND lease_until IS NOT NULL
      """;

  private static final String UPDATE =
      """
      UPDATE calendar_grants
         SET mailbox = :mailbox, may_send_mail = :maySendMail, sealed = :sealed, key_id = :key,
             access_until = :accessUntil, broken = :broken
      """
          + STILL_HELD;

  private static final String RELEASE =
      "UPDATE calendar_grants SET lease_until = NULL" + STILL_HELD;

  private final Store store;
  private final GrantRows rows;

  public JdbiCalendarGrants(Jdbi jdbi, SealingKeys keys) {
    this(jdbi, () -> keys);
  }

  /**
   * @param keys asked for when something is sealed or opened: they may depend on what is on file
   */
  public JdbiCalendarGrants(Jdbi jdbi, Supplier<SealingKeys> keys) {
    this.store = new Store(jdbi);
    this.rows = new GrantRows(keys);
  }

  @Override
  public Optional<CalendarGrant> find(OrgId org, UserId host) {
    return store.with(
        org,
        handle ->
            GrantRows.bind(handle.createQuery(FIND), org, host)
                .map((row, context) -> rows.read(row))
                .findOne());
  }

  @Override
  public Optional<UserId> hostOf(OrgId org, String subject) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(HOST_OF)
                .bind("org", org.value())
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne()
                .map(UserId::new));
  }

  // An upsert would not do: of two for one host, one may stumble over the other's account. An
  // insert that does nothing never stumbles, and then only the host's own row can be meant.
  @Override
  public boolean connect(CalendarGrant grant) {
    return store.unlessDuplicate(
        grant.org(),
        handle ->
            AuditRows.around(
                handle,
                grant.org(),
                "calendar_connected",
                grant.host().value(),
                ROW,
                () -> written(handle, ADD, grant) || written(handle, REPLACE, grant)));
  }

  private boolean written(Handle handle, String sql, CalendarGrant grant) {
    return rows.bind(handle.createUpdate(sql), grant).execute() == 1;
  }

  @Override
  public boolean remove(OrgId org, UserId host) {
    return store.with(
        org,
        handle ->
            AuditRows.around(
                handle,
                org,
                "calendar_disconnected",
                host.value(),
                ROW,
                () -> GrantRows.bind(handle.createUpdate(REMOVE), org, host).execute() == 1));
  }

  @Override
  public Taking take(OrgId org, UserId host, Duration length) {
    return store.with(
        org,
        handle ->
            GrantRows.bind(handle.createQuery(TAKE), org, host)
                .bind("length", length.toMillis())
                .map((row, context) -> taking(row))
                .findOne()
                .orElseGet(Taking.NotConnected::new));
  }

  private Taking taking(ResultSet row) throws SQLException {
    return row.getBoolean("held")
        ? new Taking.Held(new MailboxLease(rows.read(row), row.getLong("fence")))
        : new Taking.InUse();
  }

  @Override
  public boolean update(MailboxLease lease, CalendarGrant grant) {
    return store.with(
        grant.org(),
        handle ->
            rows.bind(handle.createUpdate(UPDATE), grant).bind("fence", lease.fence()).execute()
                == 1);
  }

  @Override
  public void release(MailboxLease lease) {
    CalendarGrant grant = lease.grant();
    store.with(
        grant.org(),
        handle ->
            GrantRows.bind(handle.createUpdate(RELEASE), grant.org(), grant.host())
                .bind("fence", lease.fence())
                .execute());
  }
}
