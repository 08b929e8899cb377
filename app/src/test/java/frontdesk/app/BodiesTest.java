package frontdesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bodies and requests of no use, at both doors of a whole server: refused, and nothing happened.
 */
@Timeout(120)
class BodiesTest {
  private static final String GOOD_TITLE = "Zoë";
  private static final int MILLION = 1_000_000;

  private static RunningDesk desk;

  @BeforeAll
  static void open() {
    desk = RunningDesk.open();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @AfterEach
  void nothing_is_booked_and_nothing_is_to_be_told() {
    assertThat(desk.count("appointments")).isZero();
    assertThat(desk.count("outbox")).isZero();
  }

  private static String good(ToolDoor door) {
    return door.booking(GOOD_TITLE, "zoe@example.com");
  }

  private static int status(ToolDoor door, String body) {
    return door.post(desk, body).statusCode();
  }

  // I1
  @ParameterizedTest
  @EnumSource
  void what_is_no_request_at_all_is_refused(ToolDoor door) {
    for (String body : List.of("", "   ", "null", "[]", "\"x\"", "1", "true")) {
      assertThat(status(door, body)).as(body).isEqualTo(400);
    }
    assertThat(status(door, "{}")).isEqualTo(200);
  }

  // I4, I6
  @ParameterizedTest
  @EnumSource
  void hostile_shapes_are_refused_quickly(ToolDoor door) {
    List<String> hostile =
        List.of(
            nested(500),
            nested(1_001),
            nested(100_000),
            "[".repeat(5 * MILLION),
            "{\"a\":".repeat(MILLION),
            names(IntStream.range(0, MILLION / 2).mapToObj(i -> "n" + i)),
            names(colliding(17).stream()),
            "{\"a\":" + "9".repeat(MILLION) + "}");

    for (String body : hostile) {
      assertThat(status(door, body)).as("%.20s", body).isIn(200, 400, 413);
      assertThat(status(door, door.body("get_availability", body))).isIn(200, 400, 413);
    }
  }

  private static String nested(int depth) {
    return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
  }

  private static String names(Stream<String> names) {
    return names.map(name -> "\"" + name + "\":0").collect(Collectors.joining(",", "{", "}"));
  }

  /** 2 to the power of {@code halves} names of one hash code. */
  private static List<String> colliding(int halves) {
    List<String> names = List.of("");
    for (int i = 0; i < halves; i++) {
      names = names.stream().flatMap(name -> Stream.of(name + "Aa", name + "BB")).toList();
    }
    return names;
  }

  // I5, I11
  @ParameterizedTest
  @EnumSource
  void what_is_too_long_is_refused(ToolDoor door) {
    String tooLong = "x".repeat(10 * MILLION);
    assertThat(status(door, door.body("get_availability", "{\"user_id\":\"" + tooLong + "\"}")))
        .isEqualTo(413);
    for (int length : List.of(65_536, 200_000)) {
      String body = door.body("get_availability", "{\"user_id\":\"" + "x".repeat(length) + "\"}");
      assertThat(door.said(desk, body)).doesNotContain("xxx");
    }
  }

  // I5
  @ParameterizedTest
  @EnumSource
  void a_gigabyte_that_is_announced_is_refused_before_it_comes(ToolDoor door) throws IOException {
    assertThat(told(door, "Content-Length: 1073741824\r\n\r\n" + " ".repeat(100_000)))
        .startsWith("HTTP/1.1 413");
  }

  // I5
  @ParameterizedTest
  @EnumSource
  void a_body_without_an_end_is_refused_once_it_is_too_long(ToolDoor door) throws IOException {
    String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
    assertThat(told(door, "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(30)))
        .startsWith("HTTP/1.1 413");
  }

  private static String told(ToolDoor door, String rest) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), desk.url("/").getPort())) {
      client.setSoTimeout(20_000);
      String head = "POST " + door.path() + " HTTP/1.1\r\nHost: localhost\r\n";
      byte[] sent = (head + "Content-Type: application/json\r\n" + rest).getBytes(US_ASCII);
      Thread sending = new Thread(() -> send(client, sent));
      sending.start();
      byte[] answer = new byte[12];
      int read = client.getInputStream().readNBytes(answer, 0, answer.length);
      return new String(answer, 0, read, US_ASCII);
    }
  }

  private static void send(Socket client, byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
    } catch (IOException cut) {
      // As it should be: it is refused while it is still being sent.
    }
  }

  // I9
  @ParameterizedTest
  @EnumSource
  void what_is_not_utf_8_is_refused(ToolDoor door) {
    String good = good(door);
    assertThat(door.post(desk, good.getBytes(ISO_8859_1)).statusCode()).isEqualTo(400);
    assertThat(door.post(desk, good.getBytes(UTF_16)).statusCode()).isEqualTo(400);
    for (String bytes : List.of("\u00FF", "\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00F5\u0080")) {
      byte[] odd = good.replace(GOOD_TITLE, bytes).getBytes(ISO_8859_1);
      assertThat(door.post(desk, odd).statusCode()).isEqualTo(400);
    }
  }

  // I25
  @ParameterizedTest
  @EnumSource
  void another_type_than_json_in_utf_8_is_refused(ToolDoor door) throws IOException {
    String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1")) {
      assertThat(typed(door, type, good(door).getBytes(UTF_8)).statusCode()).isEqualTo(415);
      assertThat(typed(door, type, xml.getBytes(UTF_8)).body()).doesNotContain("root:");
    }
    assertThat(door.post(desk, packed(good(door))).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> typed(ToolDoor door, String type, byte[] body) {
    return RunningDesk.send(
        HttpRequest.newBuilder(desk.url(door.path()))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static byte[] packed(String body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  // I26
  @ParameterizedTest
  @EnumSource
  void other_methods_change_nothing(ToolDoor door) {
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "TRACE", "HEAD", "QUERY")) {
      HttpResponse<String> answer =
          RunningDesk.send(
              desk.request(door.path()).method(method, BodyPublishers.ofString(good(door))));
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow").orElse("")).as(method).contains("POST");
      assertThat(answer.body()).doesNotContain("zoe@example.com");
    }
    // What a browser asks before it sends.
    HttpResponse<String> asked =
        RunningDesk.send(desk.request(door.path()).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
  }
}
