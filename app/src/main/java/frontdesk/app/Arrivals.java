package frontdesk.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Container;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * How requests arrive: in time, or their connection is closed, and without a thread that waits for
 * them. Jetty's own time-out begins anew with each byte, so that a byte now and then would hold a
 * connection, and in a body a thread, for as long as its sender likes.
 */
final class Arrivals implements Connection.Listener, Container.Listener {
  /** For a whole header, and again for its body; Vapi waits no longer for the answer. */
  static final Duration IN_TIME = Duration.ofSeconds(20);

  /**
   * More than all callers and a balancer's spare ones need, few enough for their memory (some 20 KB
   * each) and for the files that a process may open. Those beyond wait until one is closed.
   */
  static final int CONNECTIONS = 4_000;

  private final Scheduler scheduler;
  private final Duration inTime;
  private final Map<Connection, Scheduler.Task> awaited = new ConcurrentHashMap<>();

  private Arrivals(Scheduler scheduler, Duration inTime) {
    this.scheduler = scheduler;
    this.inTime = inTime;
  }

  /** Watches over the server's connections; to be called before it starts. */
  static void watch(Server server, Duration inTime) {
    Arrivals arrivals = new Arrivals(server.getScheduler(), inTime);
    server.insertHandler(arrivals.new Whole());
    server.insertHandler(new EagerContentHandler(EarlyBodies.ofHeap()));
    server.insertHandler(arrivals.new Begun());
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.addEventListener(arrivals);
  }

  /** Connectors are made late; each tells of its connections. */
  @Override
  public void beanAdded(Container server, Object part) {
    if (part instanceof Connector connector) {
      connector.addEventListener(this);
    }
  }

  @Override
  public void beanRemoved(Container server, Object part) {
    // What it told of ends by itself.
  }

  @Override
  public void onOpened(Connection connection) {
    await(connection);
  }

  @Override
  public void onClosed(Connection connection) {
    arrived(connection);
  }

  // A WebSocket has no next request; whoever holds it watches over it.
  private void await(Connection connection) {
    if (connection instanceof WebSocketConnection
        || connection.getEndPoint().getConnection() instanceof WebSocketConnection) {
      return;
    }
    Scheduler.Task close =
        scheduler.schedule(() -> cut(connection), inTime.toMillis(), TimeUnit.MILLISECONDS);
    cancel(awaited.put(connection, close));
  }

  // Also of one that ended while it was answered, so that nothing of it is kept.
  private void cut(Connection connection) {
    awaited.remove(connection);
    if (!(connection.getEndPoint().getConnection() instanceof WebSocketConnection)) {
      connection.getEndPoint().close();
    }
  }

  private void arrived(Connection connection) {
    cancel(awaited.remove(connection));
  }

  private static void cancel(Scheduler.@Nullable Task task) {
    if (task != null) {
      task.cancel();
    }
  }

  private static Connection connection(Request request) {
    return request.getConnectionMetaData().getConnection();
  }

  /** The header is there; its body, and once it is answered the next header, are awaited. */
  private final class Begun extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      await(connection(request));
      Request.addCompletionListener(request, failure -> awaitNext(connection(request)));
      return super.handle(request, response, callback);
    }

    private void awaitNext(Connection connection) {
      if (connection.getEndPoint().isOpen()) {
        await(connection);
      }
    }
  }

  /** All is there; or a large part, and a thread reads what is left of the body. */
  private final class Whole extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (isThere(request)) {
        arrived(connection(request));
      }
      return super.handle(request, response, callback);
    }

    // Of more, a thread reads the rest while the time goes on; and what does not say how long it
    // is may still be arriving.
    private boolean isThere(Request request) {
      return EarlyBodies.isWhole(request);
    }
  }
}
