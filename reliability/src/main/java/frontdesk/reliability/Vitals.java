package frontdesk.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a server holds of what is limited, before a load and some time after it. */
public record Vitals(String server, Figures before, Figures after) {

  /**
   * @param megabytes of resident memory
   * @param files open descriptors, connections among them
   */
  public record Figures(long megabytes, long threads, long files) {

    /** As the kernel tells of a process on this machine. */
    public static Figures of(long pid) {
      Path process = Path.of("/proc", String.valueOf(pid));
      try (Stream<Path> open = Files.list(process.resolve("fd"))) {
        return new Figures(
            status(process, "VmRSS") / 1024, status(process, "Threads"), open.count());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private static long status(Path process, String name) throws IOException {
      for (String line : Files.readAllLines(process.resolve("status"))) {
        if (line.startsWith(name + ":")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    }
  }
}
