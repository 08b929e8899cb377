package frontdesk.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server for each directory: held from before the first step to after the last. */
final class DirectoryLock implements AutoCloseable {
  // Asked before the file is opened: POSIX drops a process's lock as soon as it closes any channel
  // on
  // the file, so a refused second start in this process would let every other process in.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static DirectoryLock take(Path named) throws IOException {
    Path directory = named.toRealPath();
    if (!HELD_HERE.add(directory)) {
      throw taken(directory);
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      locked = channel.tryLock() != null;
      if (!locked) {
        throw taken(directory);
      }
      return new DirectoryLock(directory, channel);
    } finally {
      if (!locked) {
        if (channel != null) {
          channel.close();
        }
        HELD_HERE.remove(directory);
      }
    }
  }

  private static EmbeddedPostgresFailed taken(Path directory) {
    return new EmbeddedPostgresFailed.InUse(
        "Another server already uses "
            + directory
            + "; stop it or choose another directory with FRONTDESK_DATA.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(directory);
  }
}
