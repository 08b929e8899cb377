package frontdesk.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of loopback that nobody listens on. */
final class FreePort {
  /**
   * Below the range from which the kernel takes ports for connections that go out (32768 on Linux):
   * one of those might be taken between our looking and the server's start.
   */
  private static final int FIRST = 15_000;

  private static final int LAST = 32_000;

  /** Where so many in a row are taken, something else is wrong. */
  private static final int TRIES = 100;

  private FreePort() {}

  static int find() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port from " + FIRST + " to " + LAST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
