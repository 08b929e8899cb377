package frontdesk.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** What a process says, read as it comes: it stands still at a full pipe that nobody reads. */
final class ProcessOutput {
  private static final Optional<String> END = Optional.empty();

  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

  ProcessOutput(Process process) {
    Thread reader = new Thread(() -> read(process), "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Process process) {
    try {
      process.inputReader(StandardCharsets.UTF_8).lines().map(Optional::of).forEach(lines::add);
    } finally {
      lines.add(END);
    }
  }

  /** The next line, once it is said; empty if it ended. */
  Optional<String> next() {
    try {
      Optional<String> line = lines.take();
      if (line.isEmpty()) {
        lines.add(END);
      }
      return line;
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** What it says from now until it ends. */
  List<String> rest() {
    return Stream.generate(this::next)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }
}
