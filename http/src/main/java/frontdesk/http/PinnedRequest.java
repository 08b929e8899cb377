package frontdesk.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One POST over TLS to the address that its name was checked to have. */
final class PinnedRequest extends LowLevelHttpRequest {
  private static final int HTTPS = 443;
  private static final int DEFAULT_DEADLINE_MILLIS = 10_000;

  private final String url;
  private final Duration connect;
  private final Names names;
  private final SSLSocketFactory tls;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Duration deadline = Duration.ofMillis(DEFAULT_DEADLINE_MILLIS);

  /** Says where a name leads, once. */
  @FunctionalInterface
  interface Names {
    /**
     * @param patience how long it may take
     */
    InetAddress address(String name, Duration patience) throws RequestNeverLeft;
  }

  PinnedRequest(String url, Duration connect, Names names, SSLSocketFactory tls) {
    this.url = url;
    this.connect = connect;
    this.names = names;
    this.tls = tls;
  }

  @Override
  public void addHeader(String name, String value) {
    headers.put(name, value);
  }

  @Override
  public void setTimeout(int connectTimeout, int readTimeout) {
    deadline = Duration.ofMillis(readTimeout > 0 ? readTimeout : DEFAULT_DEADLINE_MILLIS);
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    URI address = address();
    byte[] request = bytes(address);
    try (Socket plain = new Socket()) {
      // Whatever the other side does with its time, it has no more of it.
      CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
          .execute(() -> closeQuietly(plain));
      try (SSLSocket socket = connected(plain, address, end)) {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        out.flush();
        return PinnedResponse.read(socket.getInputStream());
      }
    }
  }

  private URI address() throws RequestNeverLeft {
    try {
      URI address = URI.create(url);
      if (PublicAddress.refusal(address).isEmpty()) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Its message shows the address, which is a credential.
    }
    throw new RequestNeverLeft("not an address that may be asked", null);
  }

  // Nothing of the request has left before this is over.
  private SSLSocket connected(Socket plain, URI address, long end) throws RequestNeverLeft {
    String host = address.getHost();
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    try {
      plain.connect(
          new InetSocketAddress(names.address(host, shortest(connect, end)), port),
          Math.toIntExact(connect.toMillis()));
      SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (IOException failed) {
      throw new RequestNeverLeft("no connection was made", failed);
    }
  }

  private static Duration shortest(Duration one, long end) {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    return left.compareTo(one) < 0 ? left : one;
  }

  private byte[] bytes(URI address) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (getStreamingContent() != null) {
      getStreamingContent().writeTo(body);
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(address.getRawAuthority()).append("\r\n");
    head.append("Connection: close\r\n");
    head.append("Content-Length: ").append(body.size()).append("\r\n");
    if (getContentType() != null) {
      head.append("Content-Type: ").append(getContentType()).append("\r\n");
    }
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (!isOurs(header.getKey())) {
        head.append(line(header.getKey())).append(": ").append(line(header.getValue()));
        head.append("\r\n");
      }
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    body.writeTo(all);
    return all.toByteArray();
  }

  private static boolean isOurs(String name) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "host", "connection", "content-length", "content-type", "accept-encoding" -> true;
      default -> false;
    };
  }

  private static String line(String text) throws RequestNeverLeft {
    if (!text.matches("[\\x20-\\x7e]*")) {
      throw new RequestNeverLeft("a header cannot be sent", null);
    }
    return text;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAnyway) {
      // There is nothing left to do.
    }
  }
}
