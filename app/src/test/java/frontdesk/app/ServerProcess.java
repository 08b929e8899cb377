package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server as a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Frontdesk is at (http://\\S+)");

  private final Process process;
  private final ProcessOutput said;

  private ServerProcess(Process process) {
    this.process = process;
    this.said = new ProcessOutput(process);
  }

  static ServerProcess start(Path directory, Map<String, String> settings, String... arguments)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            absoluteClassPath(),
            Main.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(Set.of("PORT", "HOST", "DATABASE_URL", "API_KEY"));
    builder.environment().putAll(settings);
    return new ServerProcess(
        builder.directory(directory.toFile()).redirectErrorStream(true).start());
  }

  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(":"));
  }

  /** Where it serves, once it says so. */
  URI address() {
    List<String> before = new ArrayList<>();
    for (Optional<String> line = said.next(); line.isPresent(); line = said.next()) {
      Matcher matcher = ADDRESS.matcher(line.get());
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      before.add(line.get());
    }
    throw new AssertionError("the server did not start: " + before);
  }

  void signal(String signal) throws IOException, InterruptedException {
    signal(signal, process.pid());
  }

  /** Also to what the server started. */
  static void signal(String signal, long pid) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, String.valueOf(pid)).start().waitFor()).isZero();
  }

  Stream<ProcessHandle> children() {
    return process.children();
  }

  /** Reads until it says this. */
  void awaitLine(String part) {
    for (Optional<String> line = said.next(); line.isPresent(); line = said.next()) {
      if (line.get().contains(part)) {
        return;
      }
    }
    throw new AssertionError("it never said: " + part);
  }

  /** What it said since, until it ended. */
  String rest() {
    return String.join("\n", said.rest());
  }

  int exitCodeWithin(long seconds) throws InterruptedException {
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("has ended").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
