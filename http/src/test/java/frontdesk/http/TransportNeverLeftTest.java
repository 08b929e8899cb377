package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontdesk.http.testing.LoopbackPeer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What certainly did nothing is told from what perhaps did. */
@Timeout(60)
class TransportNeverLeftTest extends TransportFixture {
  @Test
  void nothing_happened_where_nobody_listens() {
    assertNeverLeft(() -> request("POST", LoopbackPeer.nobody(), json("{}"), AMPLE).execute());
    assertNeverLeft(() -> request("GET", LoopbackPeer.nobody(), null, AMPLE).execute());
  }

  @Test
  void nothing_happened_where_no_thread_takes_the_request() {
    try (LoopbackPeer peer = LoopbackPeer.answering(200, "")) {
      executor.shutdownNow();

      assertNeverLeft(() -> post(peer, AMPLE));
      assertThat(peer.received()).isEmpty();
    }
  }

  @Test
  void nothing_happened_where_the_name_does_not_resolve() {
    URI nowhere = URI.create("http://no-such-host.invalid/");

    assertNeverLeft(() -> request("POST", nowhere, json("{}"), AMPLE).execute());
    assertNeverLeft(() -> request("GET", nowhere, null, AMPLE).execute());
  }

  @Test
  void nothing_happened_where_tls_is_not_agreed_on() {
    for (LoopbackPeer.Greeting greeting :
        List.<LoopbackPeer.Greeting>of(
            LoopbackPeer.Reply::close, LoopbackPeer.Reply::waitUntilTheClientLeaves)) {
      try (LoopbackPeer peer = LoopbackPeer.greeting(greeting)) {
        assertNeverLeft(() -> request("POST", tls(peer), json("{}"), SHORT).execute());
      }
    }
  }

  @Test
  void a_peer_that_speaks_no_tls_or_no_http_fails_the_request() {
    for (LoopbackPeer.Greeting greeting :
        List.<LoopbackPeer.Greeting>of(
            LoopbackPeer.Reply::reset, reply -> reply.raw("SSH-2.0-peer\r\n".getBytes(UTF_8)))) {
      try (LoopbackPeer peer = LoopbackPeer.greeting(greeting)) {
        for (URI url : List.of(peer.url("/"), tls(peer))) {
          assertThatThrownBy(() -> request("POST", url, json("{}"), AMPLE).execute())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  // C16.
  @Test
  void nothing_happened_where_the_certificate_is_not_trusted(@TempDir Path folder)
      throws Exception {
    try (LoopbackPeer peer =
        LoopbackPeer.that((request, reply) -> reply.send(200, ""), selfSigned(folder))) {
      assertNeverLeft(() -> request("POST", tls(peer), json("{}"), AMPLE).execute());
      assertNeverLeft(() -> request("GET", tls(peer), null, AMPLE).execute());
      assertThat(peer.received()).isEmpty();
    }
  }

  @Test
  void only_what_comes_before_the_request_explains_that_it_never_left() {
    for (IOException certain :
        List.of(
            new ConnectException(),
            new UnknownHostException(),
            new HttpConnectTimeoutException(""),
            new SSLHandshakeException(""),
            new IOException(new UnresolvedAddressException()),
            new IOException(new IOException(new ConnectException())))) {
      assertThat(RequestNeverLeft.explains(certain)).as("%s", certain).isTrue();
    }
    for (IOException unknown :
        List.of(
            new IOException(),
            new SocketException("Connection reset"),
            new HttpTimeoutException(""),
            new SSLException(""),
            new BodyTooLarge(1))) {
      assertThat(RequestNeverLeft.explains(unknown)).as("%s", unknown).isFalse();
    }
  }

  private static void assertNeverLeft(ThrowingCallable call) {
    IOException failure = catchThrowableOfType(IOException.class, call);
    assertThat(RequestNeverLeft.explains(failure)).as("%s", failure).isTrue();
  }

  private static URI tls(LoopbackPeer peer) {
    return URI.create(peer.url("/").toString().replace("http:", "https:"));
  }

  private static ServerSocketFactory selfSigned(Path folder) throws Exception {
    Path file = folder.resolve("keys");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}
