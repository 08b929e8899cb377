package frontdesk.adapters.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/** Sockets that another thread can close at once, TLS above them or not. */
final class CuttableSockets extends SocketFactory {
  private final List<Socket> made = new ArrayList<>();
  private boolean cut;

  @Override
  public synchronized Socket createSocket() throws IOException {
    Socket socket = new Socket();
    made.add(socket);
    if (cut) {
      socket.close();
    }
    return socket;
  }

  /** Ends whatever waits on them, now and later. */
  synchronized void cut() {
    cut = true;
    made.forEach(CuttableSockets::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // Nothing waits on it then.
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connectedAlready();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw connectedAlready();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connectedAlready();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw connectedAlready();
  }

  // A socket that connects while it is made cannot be cut meanwhile. The mail library asks for none
  // of these; a version that did would fail its tests here, and send nothing.
  private static UnsupportedOperationException connectedAlready() {
    return new UnsupportedOperationException("only sockets that are not connected yet can be cut");
  }
}
