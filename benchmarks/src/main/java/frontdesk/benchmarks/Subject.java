package frontdesk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under test, in a process of its own. */
final class Subject implements AutoCloseable {
  private static final long READY_SECONDS = 120;

  private final Process process;
  private final int port;

  private Subject(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Subject app(Map<String, String> settings) throws IOException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder("./run");
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().putAll(settings);
    return started(builder, port);
  }

  static Subject java(Class<?> main, String... arguments) throws IOException {
    int port = freePort();
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                String.valueOf(port)));
    command.addAll(List.of(arguments));
    return started(new ProcessBuilder(command), port);
  }

  private static Subject started(ProcessBuilder builder, int port) throws IOException {
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Subject(process, port);
  }

  int port() {
    return port;
  }

  /** Waits until somebody listens. */
  Subject awaitListening() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return this;
      } catch (IOException notYet) {
        pause();
      }
    }
    throw new IOException("the server did not start");
  }

  // Not by spinning, which would take one of the cores from the server that is to start.
  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** Resident memory in MiB. */
  long memory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", process.pid() + "", "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /** How many threads it has. */
  long threads() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", process.pid() + "", "status"))) {
      if (line.startsWith("Threads:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }

  /** Bytes of its heap that are in use, once what is not was collected. */
  long liveHeap() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process histogram =
        new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram").start();
    String last = "";
    try (BufferedReader lines = histogram.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line.startsWith("Total") ? line : last;
      }
    }
    String[] words = last.strip().split(" +", -1);
    return Long.parseLong(words[words.length - 1]);
  }

  URI url(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
