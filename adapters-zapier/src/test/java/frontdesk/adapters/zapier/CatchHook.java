package frontdesk.adapters.zapier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A catch hook of Webhooks by Zapier on loopback. Answers as a test scripted, else as Zapier does.
 * Every request that was read to its end is in the journal, on disk, before a byte is answered.
 */
public final class CatchHook implements AutoCloseable {
  /** What Zapier says: received, and nothing of what its Zap will do. */
  private static final String RECEIVED =
      "{\"attempt\":\"019a\",\"id\":\"019a\",\"request_id\":\"019a\",\"status\":\"success\"}";

  private final ServerSocket server;
  private final Path journal;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Behaviour> script = new ArrayDeque<>();
  private final Thread acceptor = new Thread(this::accept, "catch-hook");
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** A request that was read to its end. Header names are in lower case. */
  public record Received(String line, Map<String, String> headers, String body) {}

  /** What happens after a request was read and journalled. */
  @FunctionalInterface
  public interface Behaviour {
    /** Returns false if the connection is to be closed. */
    boolean answer(OutputStream out) throws IOException, InterruptedException;
  }

  private CatchHook(ServerSocket server, Path journal) {
    this.server = server;
    this.journal = journal;
  }

  public static CatchHook start() {
    try {
      Path journal = Files.createTempFile("catch-hook", ".journal");
      journal.toFile().deleteOnExit();
      CatchHook hook =
          new CatchHook(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), journal);
      hook.acceptor.setDaemon(true);
      hook.acceptor.start();
      return hook;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hooks/catch/1234567/abcdef/");
  }

  /** What the next requests get, in order; after them Zapier's usual answer. */
  public synchronized CatchHook then(Behaviour... behaviours) {
    script.addAll(List.of(behaviours));
    return this;
  }

  public List<Received> received() {
    return received;
  }

  /** The journal's lines: one body each. */
  public List<String> journal() throws IOException {
    return Files.readAllLines(journal);
  }

  public static Behaviour status(int status) {
    return out -> write(out, status, "", status == 204 ? "" : RECEIVED);
  }

  /** A status that asks to be left alone. */
  public static Behaviour asking(int status, String retryAfter) {
    return out -> write(out, status, "Retry-After: " + retryAfter + "\r\n", "");
  }

  public static Behaviour redirectTo(String location) {
    return out -> write(out, 302, "Location: " + location + "\r\n", "");
  }

  /** Takes the request and hangs up. */
  public static Behaviour hangUp() {
    return out -> false;
  }

  /** Takes the request and says nothing until the other side gives up. */
  public static Behaviour silence() {
    return out -> {
      Thread.currentThread().join();
      return false;
    };
  }

  /** Waits for the test before it answers. */
  public static Behaviour after(java.util.concurrent.CountDownLatch signal) {
    return out -> {
      signal.await();
      return write(out, 200, "", RECEIVED);
    };
  }

  /** A 200 with far more after it than anybody wants. */
  public static Behaviour flood(int megabytes) {
    return out -> {
      byte[] chunk = new byte[1024 * 1024];
      head(out, 200, "", (long) megabytes * chunk.length);
      for (int i = 0; i < megabytes; i++) {
        out.write(chunk);
      }
      return true;
    };
  }

  private static boolean write(OutputStream out, int status, String headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    head(out, status, headers, bytes.length);
    out.write(bytes);
    out.flush();
    return true;
  }

  private static void head(OutputStream out, int status, String headers, long length)
      throws IOException {
    String head =
        "HTTP/1.1 "
            + status
            + " Whatever\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n"
            + headers
            + "\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "catch-hook-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean more = true;
      while (more) {
        Received request = read(in);
        if (request == null) {
          return;
        }
        write(request);
        more = next().answer(socket.getOutputStream());
      }
    } catch (IOException gone) {
      // The other side hung up: what it sent is in the journal.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private synchronized Behaviour next() {
    Behaviour behaviour = script.poll();
    return behaviour == null ? status(200) : behaviour;
  }

  private synchronized void write(Received request) throws IOException {
    try (FileChannel file = FileChannel.open(journal, StandardOpenOption.APPEND)) {
      file.write(ByteBuffer.wrap((request.body() + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
    received.add(request);
  }

  private static Received read(InputStream in) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
          header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    return body.length < length
        ? null
        : new Received(line, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Refuses further connections and cuts those that are open. */
  @Override
  public void close() {
    try {
      server.close();
      acceptor.join(); // until then the port still takes connections
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
