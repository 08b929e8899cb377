package frontdesk.app;

import frontdesk.persistence.jdbi.SealingKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Sealing keys in a folder, in a file that only its owner may read. */
final class SealingKeyFile {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;

  SealingKeyFile(Path folder) {
    this.path = folder.resolve("sealing-keys");
  }

  Path path() {
    return path;
  }

  /** Empty if there is no such file. */
  Optional<SealingKeys> read() throws IOException {
    try {
      return Optional.of(SealingKeys.parse(Files.readString(path)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Of several who make it at once, one does; all get the same keys. */
  SealingKeys readOrMake() throws IOException {
    Optional<SealingKeys> known = read();
    if (known.isEmpty()) {
      make();
    }
    return known.isPresent() ? known.get() : SealingKeys.parse(Files.readString(path));
  }

  /**
   * Adds a new key before the others, which stay; also if it is broken off, the file is as before
   * or has it. Of several who add at once, one does.
   *
   * @throws IOException if another process is adding one, or the file is not there or not writable
   */
  SealingKeys addNewest() throws IOException {
    try (FileChannel turn = open(path.resolveSibling("sealing-keys.lock"));
        FileLock lock = turn.tryLock()) {
      if (lock == null) {
        throw new IOException("another process is adding a key");
      }
      replace(SealingKeys.random() + "\n" + Files.readString(path));
      return SealingKeys.parse(Files.readString(path));
    } catch (OverlappingFileLockException inThisProcess) {
      throw new IOException("another process is adding a key", inThisProcess);
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(
        lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
  }

  private void replace(String text) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path unfinished = Files.createTempFile(folder, "sealing-keys", ".unfinished", OWNER_ONLY);
    try {
      writeToDisk(unfinished, text);
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    // The name as well: what the new key seals is on disk a moment later.
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  // Whole before it has its name, and never in place of another's: a link to a name that is taken
  // fails, where a move would replace it.
  private void make() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder, OWNERS_FOLDER);
    Path unfinished = Files.createTempFile(folder, "sealing-keys", ".unfinished", OWNER_ONLY);
    try {
      writeToDisk(unfinished, SealingKeys.random() + "\n");
      Files.createLink(path, unfinished);
    } catch (FileAlreadyExistsException madeByAnother) {
      // Then theirs are the keys.
    } finally {
      Files.delete(unfinished);
    }
  }

  // Tokens that this key seals may be on disk a moment later; so the key has to be.
  private static void writeToDisk(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
