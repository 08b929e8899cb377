package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.accounts.VoiceMode;
import frontdesk.accounts.VoiceModes;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps in PostgreSQL who holds organisations' live sessions. */
public final class JdbiVoiceModes implements VoiceModes {
  private static final String FIND = "SELECT voice_mode FROM organisations WHERE org_id = :org";
  private static final String DECIDE =
      "UPDATE organisations SET voice_mode = :mode WHERE org_id = :org";

  private final Store store;

  public JdbiVoiceModes(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<VoiceMode> find(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .mapTo(String.class)
                .findOne()
                .map(VoiceMode::valueOf));
  }

  @Override
  public boolean decide(OrgId org, VoiceMode mode) {
    return store.with(org, handle -> decide(handle, org, mode)) == 1;
  }

  private static int decide(Handle handle, OrgId org, VoiceMode mode) {
    return AuditRows.organisation(
        handle,
        org,
        "voice_mode_changed",
        () ->
            handle
                .createUpdate(DECIDE)
                .bind("org", org.value())
                .bind("mode", mode.name())
                .execute());
  }
}
