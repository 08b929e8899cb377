package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.audit.Act;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks after all seals: a lost key is noticed at a start, an old one is replaced. */
public final class SealedGrants {
  private static final List<String> KEYS_ON_FILE =
      List.of(
          "SELECT DISTINCT key_id FROM calendar_grants",
          "SELECT DISTINCT key_id FROM credentials WHERE revoked_at IS NULL AND key_id IS NOT NULL",
          "SELECT DISTINCT key_id FROM hooks");

  private static final Sealed GRANTS = new Sealed("calendar_grants", "host_id");
  private static final Sealed CREDENTIALS = new Sealed("credentials", "credential_id");
  private static final Sealed HOOKS = new Sealed("hooks", "way");

  /**
   * A table with something sealed in it, and the column that tells an organisation's rows apart.
   */
  private record Sealed(String table, String id) {
    String orgs() {
      return "SELECT DISTINCT org_id FROM " + table + " WHERE key_id <> :newest ORDER BY org_id";
    }

    String old() {
      return """
          SELECT org_id, %1$s AS id, sealed, key_id FROM %2$s
           WHERE org_id = :org AND key_id <> :newest
           ORDER BY %1$s
          """
          .formatted(id, table);
    }

    // What was renewed meanwhile is another sealed value; a lease that is held stays held.
    String reseal() {
      return """
          UPDATE %2$s SET sealed = :sealed, key_id = :key
           WHERE org_id = :org AND %1$s = :id AND sealed = :old
          """
          .formatted(id, table);
    }
  }

  private SealedGrants() {}

  /**
   * @param resealed how many the newest key has sealed now
   * @param left how many were renewed meanwhile, or do not open; older keys are still needed until
   *     a repeat says none
   */
  public record Resealed(int resealed, int left) {}

  private record Row(OrgId org, String id, byte[] sealed, String key) {}

  /**
   * The ids of keys that sealed grants on file and are not known: their hosts would have to connect
   * again, so a server had better not start.
   */
  public static Set<String> unreadable(Jdbi jdbi, SealingKeys keys) {
    Set<String> onFile = onFile(jdbi);
    onFile.removeAll(keys.ids());
    return onFile;
  }

  /** Whether anything is sealed, so that keys are needed. */
  public static boolean areThere(Jdbi jdbi) {
    return !onFile(jdbi).isEmpty();
  }

  private static Set<String> onFile(Jdbi jdbi) {
    return new Store(jdbi)
        .acrossOrganisations(
            handle ->
                KEYS_ON_FILE.stream()
                    .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Seals grants with the newest key that an older one sealed, row by row. Safe to repeat, to break
   * off and to run beside servers that know the newest key.
   */
  public static Resealed reseal(Jdbi jdbi, SealingKeys keys) {
    return reseal(jdbi, keys, GRANTS);
  }

  /** The same for credentials that sign. */
  public static Resealed resealCredentials(Jdbi jdbi, SealingKeys keys) {
    return reseal(jdbi, keys, CREDENTIALS);
  }

  /** The same for organisations' own addresses. */
  public static Resealed resealHooks(Jdbi jdbi, SealingKeys keys) {
    return reseal(jdbi, keys, HOOKS);
  }

  private static Resealed reseal(Jdbi jdbi, SealingKeys keys, Sealed where) {
    Sealer sealer = new Sealer(keys);
    Store store = new Store(jdbi);
    List<Row> old = old(store, where, keys.newest());
    int resealed =
        (int)
            old.stream()
                .filter(
                    row -> store.with(row.org(), handle -> resealed(handle, sealer, where, row)))
                .count();
    return new Resealed(resealed, old.size() - resealed);
  }

  private static List<Row> old(Store store, Sealed where, String newest) {
    return store.organisations(where.orgs(), query -> query.bind("newest", newest)).stream()
        .flatMap(org -> store.with(org, handle -> old(handle, where, org, newest)).stream())
        .toList();
  }

  private static List<Row> old(Handle handle, Sealed where, OrgId org, String newest) {
    return handle
        .createQuery(where.old())
        .bind("org", org.value())
        .bind("newest", newest)
        .map(
            (row, context) ->
                new Row(org, row.getString("id"), row.getBytes("sealed"), row.getString("key_id")))
        .list();
  }

  private static boolean resealed(Handle handle, Sealer sealer, Sealed where, Row row) {
    Sealer.Place place = new Sealer.Place(where.table(), row.org(), row.id());
    try {
      Sealer.Sealed fresh = sealer.seal(sealer.open(row.sealed(), row.key(), place), place);
      boolean done =
          handle
                  .createUpdate(where.reseal())
                  .bind("org", row.org().value())
                  .bind("id", row.id())
                  .bind("sealed", fresh.value())
                  .bind("key", fresh.keyId())
                  .bind("old", row.sealed())
                  .execute()
              == 1;
      if (done) {
        Act act = Act.done(row.org(), "resealed", where.table() + "/" + row.id());
        AuditRows.add(handle, act.from(row.key()).to(fresh.keyId()));
      }
      return done;
    } catch (Unavailable doesNotOpen) {
      return false;
    }
  }
}
