package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.people.Account;
import frontdesk.people.Member;
import frontdesk.people.MemberAccounts;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps as whom members sign in elsewhere in PostgreSQL. */
public final class JdbiMemberAccounts implements MemberAccounts {
  private static final String OF =
      """
      SELECT m.* FROM members m
        JOIN member_accounts a ON a.org_id = :org AND a.member_id = m.member_id
       WHERE m.org_id = :org AND a.issuer = :issuer AND a.subject = :subject
      """;

  private static final String KNOW =
      """
      INSERT INTO member_accounts (org_id, member_id, issuer, subject)
      SELECT org_id, member_id, :issuer, :subject FROM members
       WHERE org_id = :org AND member_id = :member
      ON CONFLICT DO NOTHING
      """;

  private final Store store;

  public JdbiMemberAccounts(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Member> of(OrgId org, Account account) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(OF)
                .bind("org", org.value())
                .bind("issuer", account.issuer())
                .bind("subject", account.subject())
                .map((row, context) -> MemberRows.member(row))
                .findOne());
  }

  @Override
  public boolean know(OrgId org, String memberId, Account account) {
    return store.with(
        org,
        handle -> {
          int known =
              handle
                  .createUpdate(KNOW)
                  .bind("org", org.value())
                  .bind("member", memberId)
                  .bind("issuer", account.issuer())
                  .bind("subject", account.subject())
                  .execute();
          if (known == 1) {
            AuditRows.add(handle, Act.done(org, "account_known", memberId));
          }
          return known == 1;
        });
  }
}
