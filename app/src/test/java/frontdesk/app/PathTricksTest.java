package frontdesk.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other spellings of a path lead to the same door, or nowhere. */
class PathTricksTest {

  // I27
  @ParameterizedTest
  @EnumSource
  void no_spelling_of_a_path_goes_round_its_door(ToolDoor door) throws IOException {
    String path = door.path();
    String upper =
        path.substring(0, 1) + path.substring(1, 2).toUpperCase(Locale.ROOT) + path.substring(2);
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      for (String trick :
          List.of(
              path,
              "/" + path,
              path + "/",
              path + "//",
              path + "/.",
              "/." + path,
              "/x/.." + path,
              path.replaceFirst("(?<=.)/", "/./"),
              path.replaceFirst("(?<=.)/", "//"),
              path.replaceFirst("(?<=.)/", "%2F"),
              path.replace("e", "%65"),
              "/%2e" + path,
              "/x/%2e%2e" + path,
              path + ";jsessionid=1",
              path.replaceFirst("(?<=.)/", ";a=b/"),
              path + "%00",
              path + "%20",
              path + "?secret=vapi-secret&api_key=api-key",
              upper,
              path.replace('/', '\\'),
              "http://localhost" + path)) {
        String answer = told(desk, trick, door.booking("Jane", "jane@example.com"));

        assertThat(answer).as(trick).containsPattern("^HTTP/1.1 (400|401|404) ");
      }
      assertThat(desk.count("appointments")).isZero();
    }
  }

  private static String told(RunningDesk desk, String path, String body) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), desk.url("/").getPort())) {
      client.setSoTimeout(20_000);
      String head =
          String.join(
              "\r\n",
              "POST " + path + " HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: " + body.getBytes(US_ASCII).length,
              "",
              "");
      client.getOutputStream().write((head + body).getBytes(US_ASCII));
      byte[] answer = new byte[100];
      int read = client.getInputStream().read(answer);
      return new String(answer, 0, Math.max(read, 0), US_ASCII);
    }
  }
}
