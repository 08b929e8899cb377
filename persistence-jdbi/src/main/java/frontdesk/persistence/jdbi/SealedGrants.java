package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks after the seals of all grants: a lost key is noticed at start, an old one is replaced. */
public final class SealedGrants {
  private static final String KEYS_ON_FILE = "SELECT DISTINCT key_id FROM calendar_grants";

  private static final String ORGS =
      "SELECT DISTINCT org_id FROM calendar_grants WHERE key_id <> :newest ORDER BY org_id";

  private static final String OLD =
      """
      SELECT org_id, host_id, sealed, key_id FROM calendar_grants
       WHERE org_id = :org AND key_id <> :newest
       ORDER BY host_id
      """;

  // Tokens that were renewed meanwhile are another sealed value; a lease that is held stays held.
  private static final String RESEAL =
      """
      UPDATE calendar_grants SET sealed = :sealed, key_id = :key
       WHERE org_id = :org AND host_id = :host AND sealed = :old
      """;

  private SealedGrants() {}

  /**
   * @param resealed how many grants the newest key has sealed now
   * @param left how many were renewed meanwhile, or do not open; older keys are still needed until
   *     a repeat says none
   */
  public record Resealed(int resealed, int left) {}

  private record Row(OrgId org, UserId host, byte[] sealed, String key) {}

  /**
   * The ids of keys that sealed grants on file and are not known: their hosts would have to connect
   * again, so a server had better not start.
   */
  public static Set<String> unreadable(Jdbi jdbi, SealingKeys keys) {
    Set<String> onFile =
        new Store(jdbi)
            .acrossOrganisations(
                handle ->
                    new TreeSet<>(handle.createQuery(KEYS_ON_FILE).mapTo(String.class).list()));
    onFile.removeAll(keys.ids());
    return onFile;
  }

  /**
   * Seals with the newest key what an older one sealed, row by row. Safe to repeat, to break off
   * and to run beside servers that know the newest key.
   */
  public static Resealed reseal(Jdbi jdbi, SealingKeys keys) {
    Sealer sealer = new Sealer(keys);
    Store store = new Store(jdbi);
    List<Row> old = old(store, keys.newest());
    int resealed =
        (int)
            old.stream()
                .filter(row -> store.with(row.org(), handle -> resealed(handle, sealer, row)))
                .count();
    return new Resealed(resealed, old.size() - resealed);
  }

  private static List<Row> old(Store store, String newest) {
    return store.organisations(ORGS, query -> query.bind("newest", newest)).stream()
        .flatMap(org -> store.with(org, handle -> old(handle, org, newest)).stream())
        .toList();
  }

  private static List<Row> old(Handle handle, OrgId org, String newest) {
    return handle
        .createQuery(OLD)
        .bind("org", org.value())
        .bind("newest", newest)
        .map(
            (row, context) ->
                new Row(
                    org,
                    new UserId(row.getString("host_id")),
                    row.getBytes("sealed"),
                    row.getString("key_id")))
        .list();
  }

  private static boolean resealed(Handle handle, Sealer sealer, Row row) {
    Sealer.Place place = GrantRows.place(row.org(), row.host());
    try {
      Sealer.Sealed fresh = sealer.seal(sealer.open(row.sealed(), row.key(), place), place);
      return GrantRows.bind(handle.createUpdate(RESEAL), row.org(), row.host())
              .bind("sealed", fresh.value())
              .bind("key", fresh.keyId())
              .bind("old", row.sealed())
              .execute()
          == 1;
    } catch (Unavailable doesNotOpen) {
      return false;
    }
  }
}
