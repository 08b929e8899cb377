package frontdesk.standins.wire;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a stand-in read to its end, a line of JSON each, on disk before a byte of the answer leaves.
 * The file, not anybody's memory, is what a test judges by afterwards. Safe for threads.
 */
public final class Journal implements AutoCloseable {
  private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie");

  // No channel: an interrupted writer would close it for all.
  private final FileOutputStream file;
  private final Clock clock;
  private int entries;

  private Journal(FileOutputStream file, Clock clock, int entries) {
    this.file = file;
    this.clock = clock;
    this.entries = entries;
  }

  /** Goes on after what is in the file already. */
  public static Journal at(Path path, Clock clock) {
    try {
      int earlier = Files.exists(path) ? read(path).size() : 0;
      return new Journal(new FileOutputStream(path.toFile(), true), clock, earlier);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns once the request is on disk. */
  public synchronized JournalEntry add(Request request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.keySet().removeAll(CREDENTIALS);
    JournalEntry entry =
        new JournalEntry(
            entries + 1,
            clock.instant(),
            request.method(),
            request.path(),
            headers,
            request.body());
    try {
      file.write(entry.line().getBytes(StandardCharsets.UTF_8));
      file.getFD().sync();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    entries++;
    return entry;
  }

  /** All that a file holds. A line that breaks off was never answered and is left out. */
  public static List<JournalEntry> read(Path path) {
    try {
      String text = Files.readString(path);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(Json::parse)
          .flatMap(Optional::stream)
          .map(JournalEntry::parsed)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
