package frontdesk.standins.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a server, both on this machine, and is the network between them:
 * slow, cut, reset, frozen or gone, as a test says. What it says holds for all connections.
 */
public final class TcpProxy implements AutoCloseable {
  // Named by its bytes: what "localhost" is may be IPv6.
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 512;
  private static final int BUFFER = 16 * 1024;

  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(TcpProxy::daemon);
  private final Valve valve = new Valve();
  private final int port;
  private Listening listening;

  private record Listening(ServerSocket server, CountDownLatch ended) {}

  private TcpProxy(InetSocketAddress target) {
    this.target = target;
    listening = listen(0);
    port = listening.server().getLocalPort();
  }

  /** To this port of 127.0.0.1, from any that is free. */
  public static TcpProxy to(int port) {
    return new TcpProxy(new InetSocketAddress(loopback(), port));
  }

  /** Where clients connect to, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** How long what is sent is under way, in each direction. */
  public void latency(Duration time) {
    valve.latency(time);
  }

  /** Nothing goes through any more, either way; connections stay, and new ones are taken. */
  public void freeze() {
    valve.shut();
  }

  /** After {@link #freeze}: what was sent meanwhile goes through. */
  public void resume() {
    valve.open();
  }

  /** Ends every connection in good order. */
  public void cut() {
    open.forEach(TcpProxy::close);
  }

  /** Resets every connection, at both ends. */
  public void reset() {
    for (Socket socket : open) {
      try {
        socket.setSoLinger(true, 0);
      } catch (IOException gone) {
        // It has ended already.
      }
      close(socket);
    }
  }

  /** From now on no further connection is taken; those that are open stay. */
  public synchronized void refuse() {
    try {
      listening.server().close();
      listening.ended().await(); // until then the port still takes connections
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** After {@link #refuse}: connections are taken again, at the same port. */
  public synchronized void accept() {
    if (listening.server().isClosed()) {
      listening = listen(port);
    }
  }

  /** How many clients are connected. */
  public int connections() {
    return open.size() / 2;
  }

  @Override
  public void close() {
    refuse();
    cut();
    threads.shutdownNow();
  }

  private Listening listen(int at) {
    try {
      ServerSocket server = new ServerSocket(at, BACKLOG, loopback());
      Listening started = new Listening(server, new CountDownLatch(1));
      threads.execute(() -> take(started));
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + at, failed);
    }
  }

  private void take(Listening from) {
    try {
      while (!from.server().isClosed()) {
        join(from.server().accept());
      }
    } catch (IOException closed) {
      // The only way in which it ends.
    } finally {
      from.ended().countDown();
    }
  }

  private void join(Socket client) {
    Socket server = new Socket();
    try {
      server.connect(target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    } catch (IOException away) {
      close(client);
      close(server);
      return;
    }
    open.add(client);
    open.add(server);
    threads.execute(() -> pump(client, server));
    threads.execute(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
        valve.pass();
        out.write(buffer, 0, read);
      }
      valve.pass();
    } catch (IOException ended) {
      // One end has gone, so the other goes too.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(LOOPBACK);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tcp-proxy");
    thread.setDaemon(true);
    return thread;
  }
}
