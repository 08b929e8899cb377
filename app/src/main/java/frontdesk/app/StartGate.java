package frontdesk.app;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * The last of what a server starts before it listens: waits until it may. Where it may not, it
 * starts without listening, and whoever started it says why.
 */
final class StartGate extends AbstractLifeCycle {
  private final Server server;
  private final BooleanSupplier mayListen;

  /**
   * @param mayListen waits for the answer
   */
  StartGate(Server server, BooleanSupplier mayListen) {
    this.server = server;
    this.mayListen = mayListen;
  }

  @Override
  protected void doStart() {
    if (!mayListen.getAsBoolean()) {
      server.setConnectors(new Connector[0]);
    }
  }
}
