package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Organisations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps organisations in PostgreSQL. */
public final class JdbiOrganisations implements Organisations {
  private static final String IS_KNOWN =
      "SELECT EXISTS (SELECT 1 FROM organisations WHERE org_id = :org)";

  private static final String INVITE_BY =
      "UPDATE organisations SET invitations = :invitations WHERE org_id = :org";

  // What is decided for all hosts changes each of them.
  private static final String COUNT =
      "UPDATE hosts SET revision = revision + 1 WHERE org_id = :org";

  private final Store store;

  public JdbiOrganisations(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public boolean isKnown(OrgId org) {
    return store.with(
        org,
        handle -> handle.createQuery(IS_KNOWN).bind("org", org.value()).mapTo(Boolean.class).one());
  }

  @Override
  public boolean inviteBy(OrgId org, Invitations invitations) {
    return store.with(
        org,
        handle ->
            AuditRows.organisation(
                handle, org, "invitations_changed", () -> inviteBy(handle, org, invitations)));
  }

  private static boolean inviteBy(Handle handle, OrgId org, Invitations invitations) {
    handle.createUpdate(COUNT).bind("org", org.value()).execute();
    return handle
            .createUpdate(INVITE_BY)
            .bind("invitations", invitations.name())
            .bind("org", org.value())
            .execute()
        == 1;
  }
}
