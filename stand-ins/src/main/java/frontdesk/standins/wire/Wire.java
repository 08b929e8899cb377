package frontdesk.standins.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The server's end of a connection, for one answer. */
public final class Wire {
  // One TCP segment's worth several times over: a giant page is written in few calls.
  private static final int BUFFER = 64 * 1024;

  private final Socket socket;
  private final OutputStream out;
  private final Runnable leaving;
  private boolean left;

  Wire(Socket socket, Runnable leaving) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    this.leaving = leaving;
  }

  /** Closes the books on the request. The first call counts. */
  public void leaving() {
    if (!left) {
      left = true;
      leaving.run();
    }
  }

  /** Status line and headers. An answer of 204 has no length, as RFC 9110 asks. */
  public byte[] head(Answer answer, long length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Stand-in\r\n");
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (answer.status() != 204) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sends the parts in one go. */
  public void write(byte[]... parts) throws IOException {
    for (byte[] part : parts) {
      out.write(part);
    }
    out.flush();
  }

  /** Ends the connection in good order: what was written arrives. */
  public void hangUp() throws IOException {
    socket.close();
  }

  /** Ends the connection with a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /**
   * Lets the client read what was sent: a reset throws away what it has not read yet. Waits until
   * it leaves or has had the time to read.
   */
  public void awaitDelivery() throws IOException {
    socket.setSoTimeout(50); // ms: a client on loopback reads within a few
    try {
      while (socket.getInputStream().read() != -1) {
        // what it still sends is of no interest
      }
    } catch (java.net.SocketTimeoutException delivered) {
      socket.setSoTimeout(0);
    }
  }
}
