package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.PendingConsent;
import frontdesk.accounts.PendingConsents;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps unanswered questions in PostgreSQL; to take one is to delete its row. */
public final class JdbiPendingConsents implements PendingConsents {
  private static final String SWEEP =
      "DELETE FROM pending_consents WHERE org_id = :org AND expires_at <= now()";

  private static final String PUT =
      """
      INSERT INTO pending_consents (org_id, state, host_id, browser, verifier, nonce, credential,
                                    return_to, expires_at)
      VALUES (:org, :state, :host, :browser, :verifier, :nonce, :credential, :returnTo,
              :expiresAt)
      """;

  private static final String TAKE =
      """
      DELETE FROM pending_consents
       WHERE org_id = :org AND state = :state AND expires_at > now()
         AND NOT EXISTS (SELECT FROM organisations o WHERE o.org_id = :org AND o.disabled)
      RETURNING *
      """;

  private final Store store;

  public JdbiPendingConsents(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  // Who puts one sweeps as well, so that nothing has to run for it.
  @Override
  public void put(PendingConsent pending) {
    store.with(
        pending.org(),
        handle -> {
          handle.createUpdate(SWEEP).bind("org", pending.org().value()).execute();
          return handle
              .createUpdate(PUT)
              .bind("org", pending.org().value())
              .bind("state", pending.state())
              .bind("host", pending.host().value())
              .bind("browser", pending.browser())
              .bind("verifier", pending.verifier())
              .bind("nonce", pending.nonce())
              .bind("credential", pending.credential())
              .bind("returnTo", pending.returnTo().map(URI::toString).orElse(null))
              .bind("expiresAt", AppointmentRows.utc(pending.expiresAt()))
              .execute();
        });
  }

  @Override
  public Optional<PendingConsent> take(OrgId org, String state) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(TAKE)
                .bind("org", org.value())
                .bind("state", state)
                .map((row, context) -> asked(row))
                .findOne());
  }

  private static PendingConsent asked(ResultSet row) throws SQLException {
    return new PendingConsent(
        new OrgId(row.getString("org_id")),
        new UserId(row.getString("host_id")),
        row.getString("state"),
        row.getString("browser"),
        row.getString("verifier"),
        row.getString("nonce"),
        row.getString("credential"),
        Optional.ofNullable(row.getString("return_to")).map(URI::create),
        AppointmentRows.instant(row, "expires_at"));
  }
}
