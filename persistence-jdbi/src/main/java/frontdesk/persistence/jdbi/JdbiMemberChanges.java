package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.people.MemberChanges;
import frontdesk.people.Role;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Changes members in PostgreSQL; whoever does holds the organisation's row, so two owners do not
 * both count the other.
 */
public final class JdbiMemberChanges implements MemberChanges {
  private static final String IN_TURN =
      "SELECT org_id FROM organisations WHERE org_id = :org FOR UPDATE";

  private static final String ROLE =
      "SELECT role FROM members WHERE org_id = :org AND member_id = :member";

  private static final String HAS_OTHER_OWNER =
      """
      SELECT EXISTS (SELECT 1 FROM members
                      WHERE org_id = :org AND member_id <> :member AND role = 'OWNER')
      """;

  private static final String GIVE =
      """
      UPDATE members SET role = :role, host_id = :host
       WHERE org_id = :org AND member_id = :member
      """;

  // Their sessions and links go with them.
  private static final String REMOVE =
      "DELETE FROM members WHERE org_id = :org AND member_id = :member";

  private static final String ROW = "members t WHERE org_id = :org AND member_id = :subject";

  private final Store store;

  public JdbiMemberChanges(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Changed give(OrgId org, String id, Role role, Optional<UserId> host) {
    return change(
        org,
        id,
        "member_changed",
        role == Role.OWNER,
        handle ->
            handle
                .createUpdate(GIVE)
                .bind("org", org.value())
                .bind("member", id)
                .bind("role", role.name())
                .bind("host", host.map(UserId::value).orElse(null))
                .execute());
  }

  @Override
  public Changed remove(OrgId org, String id) {
    return change(
        org,
        id,
        "member_removed",
        false,
        handle ->
            handle.createUpdate(REMOVE).bind("org", org.value()).bind("member", id).execute());
  }

  @FunctionalInterface
  private interface Change {
    int by(Handle handle);
  }

  private Changed change(OrgId org, String id, String what, boolean staysOwner, Change change) {
    return store.with(
        org,
        handle -> {
          handle.createQuery(IN_TURN).bind("org", org.value()).mapTo(String.class).findOne();
          Optional<Role> role = role(handle, org, id);
          if (role.isEmpty()) {
            return Changed.NOT_THERE;
          }
          if (role.get() == Role.OWNER && !staysOwner && !hasOtherOwner(handle, org, id)) {
            return Changed.LAST_OWNER;
          }
          Supplier<Integer> done = () -> change.by(handle);
          AuditRows.around(handle, org, what, id, ROW, done);
          return Changed.DONE;
        });
  }

  private static Optional<Role> role(Handle handle, OrgId org, String id) {
    return handle
        .createQuery(ROLE)
        .bind("org", org.value())
        .bind("member", id)
        .mapTo(String.class)
        .findOne()
        .map(Role::valueOf);
  }

  private static boolean hasOtherOwner(Handle handle, OrgId org, String id) {
    return handle
        .createQuery(HAS_OTHER_OWNER)
        .bind("org", org.value())
        .bind("member", id)
        .mapTo(Boolean.class)
        .one();
  }
}
