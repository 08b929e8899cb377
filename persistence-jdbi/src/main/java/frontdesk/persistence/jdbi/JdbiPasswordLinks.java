package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.audit.Act;
import frontdesk.people.Member;
import frontdesk.people.PasswordLinks;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps links to new passwords in PostgreSQL; to use one is to delete its row. */
public final class JdbiPasswordLinks implements PasswordLinks {
  // No password is known by it.
  private static final String FORGET_PASSWORD =
      "UPDATE members SET password = '' WHERE org_id = :org AND member_id = :member";

  private static final String END_SESSIONS =
      "DELETE FROM sessions WHERE org_id = :org AND member_id = :member";

  private static final String FORGET_ACCOUNT =
      "DELETE FROM member_accounts WHERE org_id = :org AND member_id = :member";

  private static final String KEEP =
      """
      INSERT INTO password_links (org_id, member_id, digest, expires_at)
      VALUES (:org, :member, :digest, :expiresAt)
      ON CONFLICT (org_id, member_id) DO UPDATE
         SET digest = EXCLUDED.digest, expires_at = EXCLUDED.expires_at
      """;

  private static final String WHOSE =
      """
      SELECT m.* FROM members m
        JOIN password_links l ON l.org_id = :org AND l.member_id = m.member_id
       WHERE m.org_id = :org AND l.digest = :digest AND l.expires_at > :now
      """;

  private static final String USE_UP =
      "DELETE FROM password_links WHERE org_id = :org AND digest = :digest AND expires_at > :now";

  private static final String CHOOSE =
      "UPDATE members SET password = :password WHERE org_id = :org AND member_id = :member";

  private final Store store;

  public JdbiPasswordLinks(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean reset(OrgId org, String id, Proof.Digest link, Instant expiresAt) {
    return store.with(
        org,
        handle -> {
          if (execute(handle, FORGET_PASSWORD, org, id) == 0) {
            return false;
          }
          execute(handle, FORGET_ACCOUNT, org, id);
          execute(handle, END_SESSIONS, org, id);
          handle
              .createUpdate(KEEP)
              .bind("org", org.value())
              .bind("member", id)
              .bind("digest", link.sha256())
              .bind("expiresAt", AppointmentRows.utc(expiresAt))
              .execute();
          AuditRows.add(handle, Act.done(org, "password_reset", id));
          return true;
        });
  }

  private static int execute(Handle handle, String sql, OrgId org, String id) {
    return handle.createUpdate(sql).bind("org", org.value()).bind("member", id).execute();
  }

  @Override
  public Optional<Member> whose(OrgId org, Proof.Digest link, Instant now) {
    return store.with(org, handle -> whose(handle, org, link, now));
  }

  private static Optional<Member> whose(Handle handle, OrgId org, Proof.Digest link, Instant now) {
    return MemberRows.bind(handle.createQuery(WHOSE), org, link, now)
        .map((row, context) -> MemberRows.member(row))
        .findOne();
  }

  // Of several who look, one deletes the row.
  @Override
  public Optional<Member> choose(OrgId org, Proof.Digest link, String password, Instant now) {
    return store.with(
        org,
        handle -> {
          Optional<Member> member = whose(handle, org, link, now);
          int used = MemberRows.bind(handle.createUpdate(USE_UP), org, link, now).execute();
          member.filter(any -> used == 1).ifPresent(one -> keep(handle, one, password));
          return member.filter(any -> used == 1);
        });
  }

  private static void keep(Handle handle, Member member, String password) {
    handle
        .createUpdate(CHOOSE)
        .bind("org", member.org().value())
        .bind("member", member.id())
        .bind("password", password)
        .execute();
    AuditRows.add(handle, Act.done(member.org(), "password_chosen", member.id()));
  }
}
