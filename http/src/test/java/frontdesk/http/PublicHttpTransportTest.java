package frontdesk.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import frontdesk.http.testing.Certificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** J17: what is checked when a stored address is written to. */
class PublicHttpTransportTest {
  private static final Duration SECOND = Duration.ofSeconds(10);
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static InetAddress[] at(String... literals) {
    InetAddress[] all = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      try {
        all[i] = InetAddress.getByName(literals[i]);
      } catch (java.net.UnknownHostException noLiteral) {
        throw new AssertionError(noLiteral);
      }
    }
    return all;
  }

  private static PublicHttpTransport where(PublicHttpTransport.Resolver resolver) {
    return new PublicHttpTransport(
        SECOND,
        resolver,
        PublicAddress::isPublic,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private static void post(PublicHttpTransport transport, String address) throws IOException {
    transport
        .requests(SECOND)
        .buildPostRequest(
            new GenericUrl(URI.create(address)),
            new ByteArrayContent("application/json", "{}".getBytes(US_ASCII)))
        .execute();
  }

  @Test
  void a_name_that_changes_its_mind_after_it_was_kept_is_not_written_to() throws IOException {
    try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      AtomicInteger asked = new AtomicInteger();
      PublicHttpTransport transport =
          where(name -> asked.getAndIncrement() == 0 ? at("8.8.8.8") : at("127.0.0.1"));
      assertThat(transport.leadsOutside("rebinding.example.com")).isTrue();

      assertThatThrownBy(
              () -> post(transport, "https://rebinding.example.com:" + inside.getLocalPort()))
          .isInstanceOf(RequestNeverLeft.class)
          .hasStackTraceContaining("not public");
      inside.setSoTimeout(50);
      assertThatThrownBy(inside::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void it_writes_to_the_address_it_checked_under_the_name_it_was_given() throws Exception {
    Certificate certificate = Certificate.ofAnotherHost();
    try (ServerSocket server = certificate.sockets().createServerSocket(0, 1, LOOPBACK)) {
      CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> answered(server));
      PublicHttpTransport transport =
          new PublicHttpTransport(
              SECOND,
              name -> at("127.0.0.1"),
              InetAddress::isLoopbackAddress,
              certificate.trusted().getSocketFactory());

      post(transport, "https://elsewhere.example:" + server.getLocalPort() + "/catch/1?a=b");

      assertThat(read.join()).startsWith("POST /catch/1?a=b HTTP/1.1\r\nHost: elsewhere.example:");
    }
  }

  @Test
  void a_server_of_another_name_gets_nothing() throws Exception {
    Certificate certificate = Certificate.ofAnotherHost();
    try (ServerSocket server = certificate.sockets().createServerSocket(0, 1, LOOPBACK)) {
      CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> answered(server));
      PublicHttpTransport transport =
          new PublicHttpTransport(
              SECOND,
              name -> at("127.0.0.1"),
              InetAddress::isLoopbackAddress,
              certificate.trusted().getSocketFactory());

      assertThatThrownBy(
              () -> post(transport, "https://other.example:" + server.getLocalPort() + "/1"))
          .isInstanceOf(RequestNeverLeft.class);
      assertThat(read.join()).isEmpty();
    }
  }

  /** What came up to the end of the head; nothing where no client was satisfied. */
  private static String answered(ServerSocket server) {
    try (Socket client = server.accept()) {
      byte[] bytes = new byte[4_096];
      int length = client.getInputStream().read(bytes);
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
      return new String(bytes, 0, Math.max(length, 0), US_ASCII);
    } catch (IOException noHandshake) {
      return "";
    }
  }

  @Test
  @Timeout(30)
  void a_name_server_that_keeps_silent_holds_nobody_beyond_the_deadline() {
    CountDownLatch silence = new CountDownLatch(1);
    PublicHttpTransport transport =
        new PublicHttpTransport(
            Duration.ofMillis(50),
            name -> {
              awaited(silence);
              return at("8.8.8.8");
            },
            PublicAddress::isPublic,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    try {
      for (int i = 0; i <= LookedUp.AT_ONCE; i++) {
        assertThatThrownBy(() -> post(transport, "https://silent.example.com/1"))
            .isInstanceOf(RequestNeverLeft.class)
            .hasStackTraceContaining("not looked up in time");
      }
    } finally {
      silence.countDown();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void one_address_inside_among_others_is_enough_to_refuse() {
    assertThat(where(name -> at("8.8.8.8", "10.0.0.1")).leadsOutside("hooks.example.com"))
        .isFalse();
    assertThat(where(name -> at("8.8.8.8")).leadsOutside("hooks.example.com")).isTrue();
    assertThat(where(name -> at()).leadsOutside("hooks.example.com")).isFalse();
  }

  @Test
  void an_address_that_should_not_have_been_kept_is_not_looked_up() {
    PublicHttpTransport transport =
        where(
            name -> {
              throw new AssertionError("looked up");
            });

    assertThatThrownBy(() -> post(transport, "https://127.0.0.1/1"))
        .isInstanceOf(RequestNeverLeft.class);
    assertThatThrownBy(() -> post(transport, "http://hooks.example.com/1"))
        .isInstanceOf(RequestNeverLeft.class);
  }

  @Test
  void a_redirect_is_an_answer_that_leads_nowhere() throws IOException {
    String answer =
        "HTTP/1.1 100 Continue\r\n\r\n"
            + "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nRetry-After: 5\r\n\r\nbody";

    PinnedResponse read = PinnedResponse.read(new ByteArrayInputStream(answer.getBytes(US_ASCII)));

    assertThat(read.getStatusCode()).isEqualTo(302);
    assertThat(read.getHeaderCount()).isEqualTo(1);
    assertThat(read.getHeaderName(0)).isEqualTo("Retry-After");
    assertThat(read.getContent()).isNull();
  }

  @Test
  void an_answer_without_an_end_is_given_up() {
    byte[] endless = ("HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000)).getBytes(US_ASCII);

    assertThatThrownBy(() -> PinnedResponse.read(new ByteArrayInputStream(endless)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                PinnedResponse.read(new ByteArrayInputStream("SSH-2.0\r\n\r\n".getBytes(US_ASCII))))
        .isInstanceOf(IOException.class);
  }
}
