package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.audit.Act;
import frontdesk.people.JoinLink;
import frontdesk.people.Member;
import frontdesk.people.Members;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps members in PostgreSQL; whoever joins holds the organisation's row, so they do in turn. */
public final class JdbiMembers implements Members {
  private static final String IS_ANY = "SELECT EXISTS (SELECT 1 FROM members WHERE org_id = :org)";

  private static final String ALL =
      "SELECT * FROM members WHERE org_id = :org ORDER BY name, member_id";

  private static final String FIND = "SELECT * FROM members WHERE org_id = :org AND email = :email";

  private static final String FORGET_OLD =
      "DELETE FROM join_links WHERE org_id = :org AND expires_at <= :now";

  private static final String INVITE =
      """
      INSERT INTO join_links (org_id, digest, role, host_id, first, expires_at)
      VALUES (:org, :digest, :role, :host, :first, :expiresAt)
      """;

  // One for the first person works as long as there is nobody.
  private static final String LINK =
      """
      SELECT * FROM join_links l
       WHERE l.org_id = :org AND l.digest = :digest AND l.expires_at > :now
         AND (NOT l.first OR NOT EXISTS (SELECT 1 FROM members m WHERE m.org_id = :org))
      """;

  private static final String IN_TURN =
      "SELECT org_id FROM organisations WHERE org_id = :org FOR UPDATE";

  private static final String JOIN =
      """
      INSERT INTO members (org_id, member_id, email, name, role, host_id, password, joined_at)
      VALUES (:org, :member, :email, :name, :role, :host, :password, :joinedAt)
      ON CONFLICT DO NOTHING
      """;

  private static final String USE_UP =
      "DELETE FROM join_links WHERE org_id = :org AND digest = :digest";

  private final Store store;

  public JdbiMembers(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean isAny(OrgId org) {
    return store.with(
        org,
        handle -> handle.createQuery(IS_ANY).bind("org", org.value()).mapTo(Boolean.class).one());
  }

  @Override
  public List<Member> all(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ALL)
                .bind("org", org.value())
                .map((row, context) -> MemberRows.member(row))
                .list());
  }

  @Override
  public Optional<Known> find(OrgId org, EmailAddress email) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .bind("email", email.value())
                .map((row, context) -> new Known(MemberRows.member(row), row.getString("password")))
                .findOne());
  }

  @Override
  public void invite(JoinLink link, Proof.Digest token, Instant now) {
    OrgId org = link.org();
    store.with(
        org,
        handle -> {
          handle
              .createUpdate(FORGET_OLD)
              .bind("org", org.value())
              .bind("now", AppointmentRows.utc(now))
              .execute();
          AuditRows.add(handle, Act.done(org, "member_invited", link.role().word()));
          return MemberRows.bind(handle.createUpdate(INVITE), link)
              .bind("org", org.value())
              .bind("digest", token.sha256())
              .execute();
        });
  }

  @Override
  public Optional<JoinLink> link(OrgId org, Proof.Digest token, Instant now) {
    return store.with(org, handle -> link(handle, org, token, now));
  }

  private static Optional<JoinLink> link(
      Handle handle, OrgId org, Proof.Digest token, Instant now) {
    return MemberRows.bind(handle.createQuery(LINK), org, token, now)
        .map((row, context) -> MemberRows.link(row))
        .findOne();
  }

  @Override
  public Joining join(Proof.Digest token, Member member, String password, Instant now) {
    OrgId org = member.org();
    return store.with(
        org,
        handle -> {
          handle.createQuery(IN_TURN).bind("org", org.value()).mapTo(String.class).findOne();
          return link(handle, org, token, now).isEmpty()
              ? Joining.NO_SUCH_LINK
              : join(handle, token, member, password);
        });
  }

  private static Joining join(Handle handle, Proof.Digest token, Member member, String password) {
    int made =
        MemberRows.bind(handle.createUpdate(JOIN), member).bind("password", password).execute();
    if (made == 0) {
      return Joining.ALREADY_THERE;
    }
    handle
        .createUpdate(USE_UP)
        .bind("org", member.org().value())
        .bind("digest", token.sha256())
        .execute();
    AuditRows.add(handle, Act.done(member.org(), "member_joined", member.id()));
    return Joining.JOINED;
  }
}
