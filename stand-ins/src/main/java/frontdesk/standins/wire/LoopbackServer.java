package frontdesk.standins.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers HTTP/1.1 on 127.0.0.1 with connections kept alive, each on a thread of its own. */
public final class LoopbackServer implements AutoCloseable {

  /** Decides what a request gets. Called on the connection's thread. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Request request) throws InterruptedException;

    /** A request's first byte is there and the rest is not yet read. May take its time. */
    default void arriving() throws InterruptedException {}
  }

  // Named by its bytes: what "localhost" is may be IPv6.
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  // Deep enough that a load of hundreds of clients connecting at once is not refused.
  private static final int BACKLOG = 512;

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::daemon);
  private final CountDownLatch accepting = new CountDownLatch(1);

  private LoopbackServer(ServerSocket server, Handler handler) {
    this.server = server;
    this.handler = handler;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws UncheckedIOException if the port is taken
   */
  public static LoopbackServer start(int port, Handler handler) {
    try {
      LoopbackServer started =
          new LoopbackServer(
              new ServerSocket(port, BACKLOG, InetAddress.getByAddress(LOOPBACK)), handler);
      started.threads.execute(started::accept);
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, failed);
    }
  }

  /** The address without a path, and without a slash at its end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Stops listening and drops every connection. Afterwards the port refuses. */
  @Override
  public void close() {
    try {
      server.close();
      accepting.await(); // until then the port still takes connections
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The only way in which it ends.
    } finally {
      accepting.countDown();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean more = true;
      while (more) {
        if (!firstByteComes(in)) {
          return;
        }
        handler.arriving();
        Request request = RequestReader.read(in);
        answer(request, socket);
        more =
            !socket.isClosed()
                && !"close".equalsIgnoreCase(request.header("connection").orElse(""));
      }
    } catch (IOException gone) {
      // The client left, which is the client's right.
    } catch (UncheckedIOException ended) {
      // A journal that is closed takes nothing, so nothing is answered.
      if (!server.isClosed()) {
        throw ended;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private static boolean firstByteComes(InputStream in) throws IOException {
    in.mark(1);
    boolean comes = in.read() != -1;
    if (comes) {
      in.reset();
    }
    return comes;
  }

  private void answer(Request request, Socket socket) throws IOException, InterruptedException {
    Answer answer = handler.answer(request);
    Wire wire = new Wire(socket, answer.leaving());
    try {
      answer.transmission().send(answer, wire);
    } finally {
      wire.leaving();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stand-in");
    thread.setDaemon(true);
    return thread;
  }
}
