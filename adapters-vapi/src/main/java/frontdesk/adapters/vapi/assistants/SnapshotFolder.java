package frontdesk.adapters.vapi.assistants;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** Where snapshots are kept, readable by their owner only: they hold prompts and secrets. */
public final class SnapshotFolder {
  /** Sorts by time, and to the millisecond: two are never made in one. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'vapi-'uuuuMMdd'T'HHmmss.SSS'Z.json'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;

  public SnapshotFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * On disk when this returns.
   *
   * @throws SnapshotNotKept if it cannot be written
   */
  Path keep(Snapshot snapshot) {
    Path file = folder.resolve(NAME.format(clock.instant()));
    try {
      Files.createDirectories(folder, only("rwx------"));
      write(file, StandardCharsets.UTF_8.encode(snapshot.json()));
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
      return file;
    } catch (IOException failed) {
      throw new SnapshotNotKept(file, failed);
    }
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, anew, only("rw-------"))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
