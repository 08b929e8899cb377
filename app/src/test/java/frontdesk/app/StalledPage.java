package frontdesk.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A page that opens its socket and then reads nothing of it, whatever comes. */
final class StalledPage implements AutoCloseable {
  private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(20);

  /** What the network keeps of what is not read: little, so that it shows soon. */
  private static final int ROOM = 4_096;

  private final Socket socket = new Socket();

  StalledPage(RunningDesk desk, String token) throws IOException {
    URI address = desk.url("/api/realtime/ws?client_secret=" + token);
    socket.setReceiveBufferSize(ROOM);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
    socket.getOutputStream().write(handshake(address).getBytes(US_ASCII));
  }

  private static String handshake(URI address) {
    return "GET "
        + address.getPath()
        + "?"
        + address.getQuery()
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: "
        + VoicePage.ORIGIN
        + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  }

  /** Reads at last; done once the connection has ended. */
  void awaitCutOff() throws IOException {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketException reset) {
      // It ended so: what was on its way to us is gone too.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
