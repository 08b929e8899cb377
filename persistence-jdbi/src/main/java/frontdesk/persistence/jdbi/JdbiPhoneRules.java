package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.HandingOn;
import frontdesk.accounts.PhoneHours;
import frontdesk.accounts.PhoneRules;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL when telephones are answered, and to whom callers may be handed on. */
public final class JdbiPhoneRules implements PhoneRules {
  private static final String HOURS = "SELECT phone_hours FROM organisations WHERE org_id = :org";
  private static final String DECIDE =
      "UPDATE organisations SET phone_hours = :hours WHERE org_id = :org";

  private static final String ABROAD =
      "SELECT hands_on_abroad FROM organisations WHERE org_id = :org";
  private static final String HAND_ON =
      "UPDATE organisations SET hands_on_abroad = :abroad WHERE org_id = :org";

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

  @Override
  public Optional<HandingOn> handingOn(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ABROAD)
                .bind("org", org.value())
                .mapTo(Boolean.class)
                .findOne()
                .map(abroad -> abroad ? HandingOn.ABROAD : HandingOn.HOME));
  }

  @Override
  public boolean decide(OrgId org, HandingOn to) {
    return store.with(org, handle -> decide(handle, org, to)) == 1;
  }

  private static int decide(Handle handle, OrgId org, HandingOn to) {
    return AuditRows.organisation(
        handle,
        org,
        "handing_on_changed",
        () ->
            handle
                .createUpdate(HAND_ON)
                .bind("org", org.value())
                .bind("abroad", to == HandingOn.ABROAD)
                .execute());
  }
}
