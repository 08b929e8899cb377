package frontdesk.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server in a process of its own. Signals go to that process's own id and to nothing else. */
public final class Node implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Frontdesk is at (http://\\S+)");

  // A start takes two seconds on an idle machine; several at once on a busy one take their time.
  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(20);

  // As ./run has them: the quick compiler, one collector thread; half of the heap is enough here.
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-PrintWarnings",
          "-XX:-FlightRecorder",
          "-Xshare:auto",
          "-Xmx256m");

  // What a shell that runs tests may have set must not reach them.
  private static final List<String> NOT_INHERITED =
      List.of("PORT", "HOST", "DATABASE_URL", "API_KEY", "VAPI_SECRET", "ZAPIER_WEBHOOK_URL");

  private final Process process;
  private final Path log;

  private Node(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Begins to start one, and waits for nothing.
   *
   * @param main a class whose main serves and says so as the server's own does
   * @param log gets all that it says; is made anew
   */
  public static Node begin(String main, Map<String, String> settings, Path log) {
    return begin(main, settings, log, List.of());
  }

  /**
   * Likewise.
   *
   * @param flags of the JVM, which come last and so have the last word
   */
  public static Node begin(
      String main, Map<String, String> settings, Path log, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.addAll(List.of("-cp", absoluteClassPath(), main));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(NOT_INHERITED);
    builder.environment().put("PORT", "0");
    builder.environment().putAll(settings);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      return new Node(builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(":"));
  }

  /**
   * Where it listens; waits until it does.
   *
   * @throws IllegalStateException if it ended, or took too long
   */
  public URI url() {
    long end = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < end) {
      Matcher said = ADDRESS.matcher(said());
      if (said.find()) {
        return URI.create(said.group(1));
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    throw new IllegalStateException("the server did not start: " + said());
  }

  /** Waits until it has said so. */
  public void awaitSaying(String text) {
    long end = System.nanoTime() + READY.toNanos();
    while (!said().contains(text)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("the server did not say \"" + text + "\": " + said());
      }
      pause();
    }
  }

  /** All that it said so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes a line to its standard input, which only a server that is made for tests reads. */
  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** kill -9, and waits until the process is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(READY);
  }

  /** SIGTERM, without waiting. */
  public void terminate() {
    process.destroy();
  }

  /** SIGSTOP: it stands still, and others take it for silent. */
  public void freeze() {
    signal("STOP");
  }

  /** After {@link #freeze}: it goes on as if nothing had been. */
  public void resume() {
    signal("CONT");
  }

  /** The exit code; -1 if it has not ended by then. */
  public int awaitEnd(Duration longest) {
    try {
      return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid()).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("no process " + pid() + " to send " + name);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
