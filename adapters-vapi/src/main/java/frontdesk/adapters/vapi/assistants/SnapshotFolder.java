package frontdesk.adapters.vapi.assistants;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where snapshots are kept, readable by their owner only: they hold prompts and secrets. */
public final class SnapshotFolder {
  /** Sorts by time, and to the millisecond: two are never made in one. */
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'vapi-'uuuuMMdd'T'HHmmss.SSS'Z.json'").withZone(ZoneOffset.UTC);

  /** Such a name leads nowhere else. */
  private static final Predicate<String> KEPT_NAME =
      Pattern.compile("vapi-\\d{8}T\\d{6}\\.\\d{3}Z\\.json").asMatchPredicate();

  private final Path folder;
  private final Clock clock;

  public SnapshotFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The names of what was kept, newest first. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(KEPT_NAME)
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder + " cannot be read", unreadable);
    }
  }

  /** When what goes by that name was kept. */
  public static Instant at(String name) {
    return NAME.parse(name, Instant::from);
  }

  /** What was kept under that name; empty if nothing was. */
  public Optional<byte[]> read(String name) {
    Path file = folder.resolve(KEPT_NAME.test(name) ? name : "none");
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
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
