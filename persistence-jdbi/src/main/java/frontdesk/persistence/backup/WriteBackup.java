package frontdesk.persistence.backup;

import frontdesk.persistence.jdbi.Database;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies a whole database as it is at one moment into a file, also while servers work on it. */
public final class WriteBackup {
  private static final String KEYS = "SELECT DISTINCT key_id FROM calendar_grants ORDER BY key_id";

  private WriteBackup() {}

  /**
   * What was copied.
   *
   * @param keys the ids of the keys without which hosts' tokens in it do not open
   */
  public record Written(int tables, long rows, List<String> keys) {}

  /**
   * Writes a file that only its owner may read. It has its name once it is whole and on disk.
   *
   * @throws BackupRefused if there is such a file already, or it cannot be written
   */
  public static Written to(Path file, Database.Address address, Instant now) {
    if (Files.exists(file)) {
      throw new BackupRefused(file + " is there already. Please name another file.");
    }
    Jdbi jdbi = owner(address.asOwner());
    try {
      Path unfinished = unfinished(file);
      try {
        Manifest manifest =
            jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> written(handle, unfinished, now));
        settle(unfinished, file);
        return new Written(
            manifest.tables().size(),
            manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
            manifest.keys());
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failed) {
      throw new BackupRefused("The backup was not written to " + file + ".", failed);
    }
  }

  private static Jdbi owner(Database.Address address) {
    return Jdbi.create(address.jdbcUrl(), address.user(), address.password());
  }

  private static Path unfinished(Path file) throws IOException {
    return Files.createTempFile(
        file.toAbsolutePath().getParent(),
        "backup",
        ".unfinished",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static Manifest written(Handle handle, Path path, Instant now) throws IOException {
    handle.execute("SET TRANSACTION READ ONLY");
    Database.wholly(handle);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      Manifest manifest =
          new Manifest(
              now,
              Database.migrations(handle),
              tables(handle, zip),
              handle.createQuery(KEYS).mapTo(String.class).list());
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.written());
      zip.closeEntry();
      return manifest;
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  private static List<Manifest.Table> tables(Handle handle, ZipOutputStream zip)
      throws IOException, SQLException {
    CopyManager copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    List<Manifest.Table> tables = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : Tables.inOrder(handle).entrySet()) {
      Manifest.Table empty = new Manifest.Table(one.getKey(), one.getValue(), 0);
      zip.putNextEntry(new ZipEntry(empty.entry()));
      long rows =
          copy.copyOut(
              "COPY " + Tables.quoted(one.getKey(), one.getValue()) + " TO STDOUT", unclosed(zip));
      zip.closeEntry();
      tables.add(new Manifest.Table(one.getKey(), one.getValue(), rows));
    }
    return tables;
  }

  private static OutputStream unclosed(ZipOutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        zip.write(bytes, offset, length);
      }

      @Override
      public void close() {
        // The next table follows.
      }
    };
  }

  private static void settle(Path unfinished, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
