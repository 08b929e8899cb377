package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.people.Invitations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads and withdraws the links to join by; each is known by the start of its digest. */
public final class JdbiInvitations implements Invitations {
  private static final String ID = "encode(substring(digest FROM 1 FOR 12), 'hex')";

  private static final String OPEN =
      "SELECT l.*, "
          + ID
          + " AS id FROM join_links l WHERE l.org_id = :org AND l.expires_at > :now AND (NOT l.first"
          + " OR NOT EXISTS (SELECT 1 FROM members m WHERE m.org_id = :org))"
          + " ORDER BY l.expires_at, id";

  private static final String WITHDRAW =
      "DELETE FROM join_links WHERE org_id = :org AND " + ID + " = :id RETURNING role";

  private final Store store;

  public JdbiInvitations(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Open> open(OrgId org, Instant now) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(OPEN)
                .bind("org", org.value())
                .bind("now", AppointmentRows.utc(now))
                .map((row, context) -> new Open(row.getString("id"), MemberRows.link(row)))
                .list());
  }

  @Override
  public boolean withdraw(OrgId org, String id) {
    return store.with(
        org,
        handle -> {
          Optional<String> role =
              handle
                  .createQuery(WITHDRAW)
                  .bind("org", org.value())
                  .bind("id", id)
                  .mapTo(String.class)
                  .findOne();
          role.ifPresent(
              was ->
                  AuditRows.add(
                      handle, Act.done(org, "invitation_withdrawn", was.toLowerCase(Locale.ROOT))));
          return role.isPresent();
        });
  }
}
