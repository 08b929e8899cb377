package frontdesk.persistence.backup;

import frontdesk.persistence.jdbi.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts a backup into a database: first the schema as it was then, then what was in it, then the
 * schema is brought up to date. What may have left the house since is not sent by itself.
 */
public final class RestoreBackup {
  private static final String OTHERS =
      """
      SELECT count(*) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'frontdesk'
         AND pid <> pg_backend_pid()
      """;

  // Other programs keep a table of this name as well, with migrations that are not ours.
  private static final String HAS_HISTORY =
      "SELECT to_regclass('flyway_schema_history') IS NOT NULL";

  private static final String IS_USED = "SELECT EXISTS (SELECT 1 FROM organisations)";

  // At the schema of then, which an earlier version may have made: so columns are looked for.
  // Nobody knows what became of these after the copy was made; one attempt is counted for nothing.
  private static final String UNKNOWN =
      """
      UPDATE outbox
         SET stage = 'UNKNOWN', reason = 'restored from a backup', lease_until = NULL,
             attempts = attempts + 1
       WHERE stage IN ('PENDING', 'SENDING', 'NOTHING_HAPPENED', 'UNKNOWN')
      """;

  private static final String NOT_DUE =
      "UPDATE outbox SET due_at = NULL WHERE stage <> 'DELIVERED'";

  private static final String COUNTED =
      "UPDATE outbox SET unknowns = unknowns + 1 WHERE stage = 'UNKNOWN'";

  private static final String WALLED =
      """
      SELECT relname::text FROM pg_class
       WHERE relnamespace = current_schema()::regnamespace AND relforcerowsecurity
      """;

  private RestoreBackup() {}

  /**
   * What was put back.
   *
   * @param waiting notices of which nobody knows whether they were sent since; they wait for a
   *     person, unless they were to be sent
   * @param keys the ids of the keys without which hosts' tokens do not open
   */
  public record Restored(long rows, int waiting, List<String> keys) {}

  /**
   * @param replace whether what is there now may be thrown away
   * @param send whether notices that were not delivered when the copy was made are sent again
   * @throws BackupRefused if the file is not whole or of a newer version, a server works on the
   *     database, or something is in it that may not be replaced; then nothing was changed
   * @throws Database.CannotOpen if the database does not let us; to restore again is safe
   */
  public static Restored from(Path path, Database.Address address, boolean replace, boolean send) {
    try (BackupFile file = BackupFile.open(path)) {
      String version =
          Database.versionOf(file.manifest().migrations())
              .orElseThrow(
                  () ->
                      new BackupRefused(
                          "The backup is of a newer version of Frontdesk. Nothing was changed."));
      jdbi(address).useHandle(RestoreBackup::refuseOthers);
      Jdbi owner = jdbi(address.asOwner());
      owner.useTransaction(handle -> clear(handle, replace));
      Database.bringTo(version, address);
      int waiting = owner.inTransaction(handle -> filled(handle, file, send));
      Database.open(address, 1).close();
      return new Restored(
          file.manifest().tables().stream().mapToLong(Manifest.Table::rows).sum(),
          waiting,
          file.manifest().keys());
    } catch (IOException failed) {
      throw new BackupRefused("The backup was not restored; please restore it again.", failed);
    }
  }

  private static Jdbi jdbi(Database.Address address) {
    return Jdbi.create(address.jdbcUrl(), address.user(), address.password());
  }

  // Asked by the role that serves: another role is not told which program a connection is of.
  private static void refuseOthers(Handle handle) {
    if (handle.createQuery(OTHERS).mapTo(Long.class).one() > 0) {
      throw new BackupRefused(
          "A server works on this database: stop it first. Nothing was changed.");
    }
  }

  private static void clear(Handle handle, boolean replace) throws IOException {
    Database.wholly(handle);
    Map<String, Integer> migrations = migrations(handle);
    Set<String> tables = Tables.inOrder(handle).keySet();
    boolean empty = tables.isEmpty() && migrations.isEmpty();
    if (!empty && Database.versionOf(migrations).isEmpty()) {
      throw new BackupRefused(
          "This database has tables that are not Frontdesk's, or are of a newer version of it."
              + " Nothing was changed: restore into an empty database.");
    }
    if (!replace && isUsed(handle, tables)) {
      throw new BackupRefused(
          "There is something in this database. Nothing was changed. With --replace it is thrown"
              + " away for what is in the backup.");
    }
    tables.forEach(table -> handle.execute("DROP TABLE " + Tables.quoted(table) + " CASCADE"));
    handle.execute("DROP TABLE IF EXISTS flyway_schema_history");
  }

  private static Map<String, Integer> migrations(Handle handle) throws IOException {
    if (!handle.createQuery(HAS_HISTORY).mapTo(Boolean.class).one()) {
      return Map.of();
    }
    try {
      return Database.migrations(handle);
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  private static boolean isUsed(Handle handle, Set<String> tables) {
    return tables.contains("organisations")
        && handle.createQuery(IS_USED).mapTo(Boolean.class).one();
  }

  // Rows of all organisations are copied at once, which no policy would allow.
  private static int filled(Handle handle, BackupFile file, boolean send) throws IOException {
    List<String> walled = handle.createQuery(WALLED).mapTo(String.class).list();
    walled.forEach(table -> force(handle, table, "NO FORCE"));
    int waiting = copied(handle, file, send);
    walled.forEach(table -> force(handle, table, "FORCE"));
    return waiting;
  }

  private static void force(Handle handle, String table, String how) {
    handle.execute("ALTER TABLE " + Tables.quoted(table) + " " + how + " ROW LEVEL SECURITY");
  }

  private static int copied(Handle handle, BackupFile file, boolean send) throws IOException {
    for (Manifest.Table table : file.manifest().tables()) {
      try (InputStream rows = file.rows(table)) {
        if (copied(handle, table, rows) != table.rows()) {
          throw new IOException(table.name() + " has lost rows");
        }
      } catch (SQLException broken) {
        throw new IOException(broken);
      }
    }
    return send ? 0 : held(handle);
  }

  private static long copied(Handle handle, Manifest.Table table, InputStream rows)
      throws IOException, SQLException {
    CopyManager copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    return copy.copyIn(
        "COPY " + Tables.quoted(table.name(), table.columns()) + " FROM STDIN", rows);
  }

  private static int held(Handle handle) {
    int waiting = handle.createUpdate(UNKNOWN).execute();
    List<String> columns = Tables.inOrder(handle).getOrDefault("outbox", List.of());
    if (columns.contains("due_at")) {
      handle.execute(NOT_DUE);
    }
    if (columns.contains("unknowns")) {
      handle.execute(COUNTED);
    }
    return waiting;
  }
}
