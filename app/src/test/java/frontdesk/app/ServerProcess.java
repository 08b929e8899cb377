package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server as a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Frontdesk is at (http://\\S+)");

  private final Process process;
  private final BufferedReader said;

  private ServerProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static ServerProcess start(Path directory, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            absoluteClassPath(),
            Main.class.getName());
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
  URI address() throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("the server did not start: " + before);
  }

  void signal(String signal) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor())
        .isZero();
  }

  /** Reads until it says this. */
  void awaitLine(String part) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(part)) {
        return;
      }
    }
    throw new AssertionError("it never said: " + part);
  }

  /** What it said since, until it ended. */
  String rest() {
    return said.lines().collect(Collectors.joining("\n"));
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
