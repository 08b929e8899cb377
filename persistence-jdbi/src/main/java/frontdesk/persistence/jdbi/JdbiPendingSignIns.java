package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.people.PendingSignIns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps those who are signing in elsewhere in PostgreSQL; to take one is to delete its row. */
public final class JdbiPendingSignIns implements PendingSignIns {
  // Who puts one sweeps as well, so that nothing has to run for it.
  private static final String SWEEP =
      """
      DELETE FROM pending_sign_ins
       WHERE org_id = :org
         AND (expires_at <= :now
              OR digest IN (SELECT digest FROM pending_sign_ins WHERE org_id = :org
                             ORDER BY expires_at DESC OFFSET :most))
      """;

  private static final String PUT =
      """
      INSERT INTO pending_sign_ins (org_id, digest, browser, verifier, nonce, link, expires_at)
      VALUES (:org, :digest, :browser, :verifier, :nonce, :link, :expiresAt)
      """;

  private static final String TAKE =
      """
      DELETE FROM pending_sign_ins
       WHERE org_id = :org AND digest = :digest AND browser = :browser AND expires_at > :now
      RETURNING *
      """;

  private final Store store;

  public JdbiPendingSignIns(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public void put(Pending pending, Instant now) {
    OrgId org = pending.org();
    store.with(
        org,
        handle -> {
          handle
              .createUpdate(SWEEP)
              .bind("org", org.value())
              .bind("now", AppointmentRows.utc(now))
              .bind("most", MOST - 1)
              .execute();
          return handle
              .createUpdate(PUT)
              .bind("org", org.value())
              .bind("digest", pending.state().sha256())
              .bind("browser", pending.browser().sha256())
              .bind("verifier", pending.verifier())
              .bind("nonce", pending.nonce())
              .bind("link", pending.link().map(Proof.Digest::sha256).orElse(null))
              .bind("expiresAt", AppointmentRows.utc(pending.expiresAt()))
              .execute();
        });
  }

  @Override
  public Optional<Pending> take(OrgId org, Proof.Digest state, Proof.Digest browser, Instant now) {
    return store.with(
        org,
        handle ->
            MemberRows.bind(handle.createQuery(TAKE), org, state, now)
                .bind("browser", browser.sha256())
                .map((row, context) -> pending(row))
                .findOne());
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        new OrgId(row.getString("org_id")),
        new Proof.Digest(row.getBytes("digest")),
        new Proof.Digest(row.getBytes("browser")),
        row.getString("verifier"),
        row.getString("nonce"),
        Optional.ofNullable(row.getBytes("link")).map(Proof.Digest::new),
        AppointmentRows.instant(row, "expires_at"));
  }
}
