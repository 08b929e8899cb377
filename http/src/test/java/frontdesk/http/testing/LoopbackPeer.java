package frontdesk.http.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * An HTTP/1.1 server on loopback that misbehaves on demand, down to the byte. Every request is
 * written down when it was read to its end and before it is answered, so {@link #received} is what
 * a peer could have acted on.
 */
public final class LoopbackPeer implements AutoCloseable {

  /**
   * Decides what a request gets. Runs on the connection's own thread; returning keeps the
   * connection alive.
   */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Received request, Reply reply) throws IOException;
  }

  /** What a peer that speaks no HTTP does with a connection. */
  @FunctionalInterface
  public interface Greeting {
    void greet(Reply reply) throws IOException;
  }

  /**
   * A request that arrived whole.
   *
   * @param connection counts the peer's connections from 1
   * @param headers by name in lower case; of a repeated one the last
   */
  public record Received(
      int connection, String method, String target, Map<String, String> headers, String body) {}

  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** Not started where nobody accepts. */
  private volatile Thread accepting = new Thread();

  private LoopbackPeer(ServerSocket server) {
    this.server = server;
  }

  /** Listens on a free port, and reads and answers requests until a connection ends. */
  public static LoopbackPeer that(Behaviour behaviour) {
    return that(behaviour, ServerSocketFactory.getDefault());
  }

  /**
   * As {@link #that(Behaviour)}, over TLS if the factory says so; the address is still printed as
   * http.
   */
  public static LoopbackPeer that(Behaviour behaviour, ServerSocketFactory sockets) {
    LoopbackPeer peer = listening(sockets);
    return peer.serving(
        reply -> {
          while (!reply.socket.isClosed()) {
            Received request = read(reply.connection, reply.in);
            peer.received.add(request);
            behaviour.answer(request, reply);
          }
        });
  }

  /** Reads no request, and ends the connection when the greeting returns. */
  public static LoopbackPeer greeting(Greeting greeting) {
    return listening(ServerSocketFactory.getDefault()).serving(greeting);
  }

  /** Answers everything alike. */
  public static LoopbackPeer answering(int status, String body) {
    return that((request, reply) -> reply.send(status, body));
  }

  /** An address on which nobody listens. */
  public static URI nobody() {
    // Without a thread in accept(), which would keep the port open a moment longer.
    try (LoopbackPeer peer = listening(ServerSocketFactory.getDefault())) {
      return peer.url("/");
    }
  }

  public URI url(String target) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + target);
  }

  /** The requests so far, in the order in which they were read to their ends. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  public int connections() {
    return connections.get();
  }

  /** Stops listening and drops every connection. */
  @Override
  public void close() {
    try {
      server.close();
      awaitTheLastConnection();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // One that comes while the port is closed may still be taken, and would be answered.
  private void awaitTheLastConnection() {
    try {
      accepting.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static LoopbackPeer listening(ServerSocketFactory sockets) {
    try {
      return new LoopbackPeer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoopbackPeer serving(Greeting conversation) {
    accepting =
        daemon(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket socket = server.accept();
                  sockets.add(socket);
                  int connection = connections.incrementAndGet();
                  daemon(() -> serve(connection, socket, conversation));
                } catch (IOException e) {
                  return; // closed
                }
              }
            });
    return this;
  }

  private static void serve(int connection, Socket socket, Greeting conversation) {
    try (socket) {
      conversation.greet(
          new Reply(connection, socket, new BufferedInputStream(socket.getInputStream())));
    } catch (IOException e) {
      // The client left, which is the client's right.
    }
  }

  private static Received read(int connection, InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("not HTTP");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the request broke off");
    }
    return new Received(
        connection, start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b == -1) {
        throw new IOException("the connection ended");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "loopback-peer");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** The peer's end of a connection. */
  public static final class Reply {
    private final int connection;
    private final Socket socket;
    private final InputStream in;

    private Reply(int connection, Socket socket, InputStream in) {
      this.connection = connection;
      this.socket = socket;
      this.in = in;
    }

    /** A whole answer with a length. */
    public void send(int status, String body, String... headerLines) throws IOException {
      List<String> lines = new ArrayList<>(List.of(headerLines));
      lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
      head(status, lines.toArray(String[]::new));
      raw(body.getBytes(StandardCharsets.UTF_8));
    }

    /** A status line and headers, with no body yet. */
    public void head(int status, String... headerLines) throws IOException {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
      for (String line : headerLines) {
        head.append(line).append("\r\n");
      }
      raw(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Bytes as they are. */
    public void raw(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Ends the connection in good order. */
    public void close() throws IOException {
      socket.close();
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Says nothing more, until the client ends the connection. */
    public void waitUntilTheClientLeaves() throws IOException {
      while (in.read() != -1) {
        // what it still sends is of no interest
      }
    }
  }
}
