package frontdesk.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A backup to be read, of which every byte was looked at before anything is done with it. */
final class BackupFile implements AutoCloseable {
  /** A manifest names a few dozen tables. */
  private static final int LONGEST_MANIFEST = 1_000_000;

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws BackupRefused if it is not whole, or no backup of ours
   */
  static BackupFile open(Path path) {
    try {
      ZipFile zip = new ZipFile(path.toFile());
      try {
        BackupFile file = new BackupFile(zip, Manifest.read(manifest(zip)));
        file.check();
        return file;
      } catch (IOException | RuntimeException failed) {
        zip.close();
        throw failed;
      }
    } catch (IOException | DateTimeException unreadable) {
      throw new BackupRefused(
          path + " is not a whole backup of Frontdesk. Nothing was changed.", unreadable);
    }
  }

  private static byte[] manifest(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, Manifest.NAME))) {
      return in.readNBytes(LONGEST_MANIFEST);
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no " + name);
    }
    return entry;
  }

  // To open a zip reads its list only.
  private void check() throws IOException {
    for (Manifest.Table table : manifest.tables()) {
      ZipEntry entry = entry(zip, table.entry());
      CRC32 sum = new CRC32();
      try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (sum.getValue() != entry.getCrc()) {
        throw new IOException(table.name() + " was changed");
      }
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream rows(Manifest.Table table) throws IOException {
    return zip.getInputStream(entry(zip, table.entry()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
