package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is on every reply, whoever made it: a handler, a gate, or the server for want of both. */
class SafeHeadersTest {

  // J23
  @Test
  void every_reply_says_what_a_browser_may_not_do_and_not_what_serves_it() {
    try (RunningDesk desk = RunningDesk.open()) {
      for (HttpResponse<String> reply :
          List.of(
              desk.get("/health"),
              desk.get("/nowhere"),
              desk.get("/vapi/webhook"),
              desk.get("/docs"),
              desk.post("/api/execute-intent", "{"),
              desk.post("/api/execute-intent", "x".repeat(300_000)),
              RunningDesk.send(
                  desk.request("/vapi/webhook").method("OPTIONS", BodyPublishers.noBody())),
              RunningDesk.send(
                  desk.request("/api/execute-intent/stats")
                      .header("X-Forwarded-For", "a")
                      .GET()))) {
        assertSafe(reply.headers());
        ToolDoor.assertTellsNothingOfTheInside(reply.uri().getPath() + errorOf(reply));
      }
    }
  }

  private static String errorOf(HttpResponse<String> reply) {
    return reply.statusCode() < 400 ? "" : reply.body();
  }

  private static void assertSafe(HttpHeaders headers) {
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("Cache-Control")).isPresent();
    assertThat(headers.firstValue("Strict-Transport-Security").orElse("")).startsWith("max-age=");
    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "via");
  }

  @Test
  void a_machine_at_home_does_not_ask_for_https() {
    assertThat(SafeHeaders.transport(URI.create("http://127.0.0.1:8000"))).isEmpty();
    assertThat(SafeHeaders.transport(URI.create("HTTPS://desk.example"))).isPresent();
  }
}
