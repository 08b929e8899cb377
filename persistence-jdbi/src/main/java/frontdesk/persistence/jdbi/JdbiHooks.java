package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.notices.Hooks;
import frontdesk.notices.Notice.Way;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps organisations' own addresses in PostgreSQL, sealed. */
public final class JdbiHooks implements Hooks {
  private static final String FIND =
      "SELECT sealed, key_id FROM hooks WHERE org_id = :org AND way = :way";

  private static final String SET = "SELECT way FROM hooks WHERE org_id = :org";

  private static final String KEEP =
      """
      INSERT INTO hooks (org_id, way, sealed, key_id)
      SELECT :org, :way, :sealed, :key
       WHERE EXISTS (SELECT 1 FROM organisations WHERE org_id = :org)
      ON CONFLICT (org_id, way)
      DO UPDATE SET sealed = EXCLUDED.sealed, key_id = EXCLUDED.key_id
      """;

  private static final String ROW = "hooks t WHERE org_id = :org AND way = :subject";

  private static final String FORGET = "DELETE FROM hooks WHERE org_id = :org AND way = :way";

  private final Store store;
  private final Sealer sealer;

  /**
   * @param keys asked for when an address is sealed or opened
   */
  public JdbiHooks(Jdbi jdbi, Supplier<SealingKeys> keys) {
    this.store = new Store(jdbi);
    this.sealer = new Sealer(keys);
  }

  @Override
  public Optional<Hook> find(OrgId org, Way way) {
    return store
        .with(
            org,
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("org", org.value())
                    .bind("way", way.name())
                    .map(
                        (row, context) ->
                            new Sealer.Sealed(row.getBytes("sealed"), row.getString("key_id")))
                    .findOne())
        .map(kept -> hook(sealer.open(kept.value(), kept.keyId(), place(org, way))));
  }

  // An address has no blanks.
  private static Hook hook(String opened) {
    int blank = opened.indexOf(' ');
    return blank < 0
        ? new Hook(URI.create(opened), Optional.empty())
        : new Hook(
            URI.create(opened.substring(0, blank)), Optional.of(opened.substring(blank + 1)));
  }

  @Override
  public Set<Way> set(OrgId org) {
    Set<Way> set = EnumSet.noneOf(Way.class);
    set.addAll(
        store.with(
            org,
            handle ->
                handle
                    .createQuery(SET)
                    .bind("org", org.value())
                    .map((row, context) -> Way.valueOf(row.getString("way")))
                    .list()));
    return set;
  }

  @Override
  public boolean keep(OrgId org, Way way, Hook hook) {
    String text = hook.address() + hook.secret().map(secret -> " " + secret).orElse("");
    Sealer.Sealed sealed = sealer.seal(text, place(org, way));
    return noted(
        "hook_changed",
        org,
        way,
        handle ->
            handle
                .createUpdate(KEEP)
                .bind("org", org.value())
                .bind("way", way.name())
                .bind("sealed", sealed.value())
                .bind("key", sealed.keyId())
                .execute());
  }

  private boolean noted(String did, OrgId org, Way way, ToIntFunction<Handle> change) {
    return store.with(
            org,
            handle ->
                AuditRows.around(
                    handle, org, did, way.name(), ROW, () -> change.applyAsInt(handle)))
        == 1;
  }

  @Override
  public boolean forget(OrgId org, Way way) {
    return noted(
        "hook_forgotten",
        org,
        way,
        handle ->
            handle.createUpdate(FORGET).bind("org", org.value()).bind("way", way.name()).execute());
  }

  private static Sealer.Place place(OrgId org, Way way) {
    return new Sealer.Place("hooks", org, way.name());
  }
}
