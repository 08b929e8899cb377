package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.PhoneHours;
import frontdesk.accounts.PhoneRules;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL when organisations' telephones are answered. */
public final class JdbiPhoneRules implements PhoneRules {
  private static final String HOURS = "SELECT phone_hours FROM organisations WHERE org_id = :org";
  private static final String DECIDE =
      "UPDATE organisations SET phone_hours = :hours WHERE org_id = :org";

  private final Store store;

  public JdbiPhoneRules(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<PhoneHours> hours(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(HOURS)
                .bind("org", org.value())
                .mapTo(String.class)
                .findOne()
                .map(PhoneHours::valueOf));
  }

  @Override
  public boolean decide(OrgId org, PhoneHours hours) {
    return store.with(org, handle -> decide(handle, org, hours)) == 1;
  }

  private static int decide(Handle handle, OrgId org, PhoneHours hours) {
    return AuditRows.organisation(
        handle,
        org,
        "phone_hours_changed",
        () ->
            handle
                .createUpdate(DECIDE)
                .bind("org", org.value())
                .bind("hours", hours.name())
                .execute());
  }
}
