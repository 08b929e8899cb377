package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private static final String STATUS = "{\"message\":{\"type\":\"status-update\"}}";

  private static RunningDesk closed() {
    return RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
  }

  private static HttpRequest.Builder vapi(RunningDesk desk) {
    return desk.request("/vapi/webhook").POST(HttpRequest.BodyPublishers.ofString(STATUS));
  }

  private static HttpRequest.Builder stats(RunningDesk desk) {
    return desk.request("/api/execute-intent/stats").GET();
  }

  private static int status(HttpRequest.Builder request) {
    return RunningDesk.send(request).statusCode();
  }

  @Test
  @Complaint("which header proves a webhook")
  @Complaint("signed as documented, every real request is refused")
  void closed_doors_admit_who_knows_their_own_secret() {
    try (RunningDesk desk = closed()) {
      assertThat(status(vapi(desk).header("X-Vapi-Secret", "vapi-secret"))).isEqualTo(200);
      assertThat(status(vapi(desk).header("Authorization", "Bearer vapi-secret"))).isEqualTo(200);
      assertThat(status(stats(desk).header("Authorization", "bearer api-key"))).isEqualTo(200);
    }
  }

  @Test
  void closed_doors_refuse_everybody_else_in_the_same_words() {
    try (RunningDesk desk = closed()) {
      List<HttpRequest.Builder> strangers =
          List.of(
              vapi(desk),
              vapi(desk).header("X-Vapi-Secret", ""),
              vapi(desk).header("X-Vapi-Secret", "vapi-secre"),
              vapi(desk).header("X-Vapi-Secret", "vapi-secret2"),
              vapi(desk).header("X-Vapi-Secret", "api-key"),
              vapi(desk).header("X-Vapi-Secret", "vapi-secret").header("X-Vapi-Secret", "x"),
              vapi(desk)
                  .header("X-Vapi-Secret", "vapi-secret")
                  .header("Authorization", "Bearer wrong"),
              vapi(desk).header("Authorization", "Basic vapi-secret"),
              stats(desk),
              stats(desk).header("Authorization", "Bearer vapi-secret"),
              stats(desk).header("X-Vapi-Secret", "api-key"));

      for (HttpRequest.Builder stranger : strangers) {
        HttpResponse<String> answer = RunningDesk.send(stranger);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{}");
      }
    }
  }

  @Test
  void a_secret_closes_its_own_door_at_once_and_leaves_the_other_open() {
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.empty())) {
      assertThat(status(vapi(desk))).isEqualTo(401);
      assertThat(status(stats(desk))).isEqualTo(200);
    }
  }

  @Test
  void open_doors_are_open_to_this_machine_only() {
    try (RunningDesk desk = RunningDesk.open()) {
      assertThat(status(stats(desk))).isEqualTo(200);
      assertThat(status(stats(desk).header("X-Forwarded-For", "127.0.0.1"))).isEqualTo(403);
      assertThat(status(stats(desk).header("Forwarded", "for=127.0.0.1"))).isEqualTo(403);
      assertThat(status(stats(desk).header("Origin", "http://evil.example"))).isEqualTo(403);
      assertThat(status(stats(desk).header("Origin", "null"))).isEqualTo(403);
      assertThat(status(stats(desk).header("Origin", "http://localhost:3000"))).isEqualTo(200);
      assertThat(status(stats(desk).header("Origin", desk.url("").toString()))).isEqualTo(200);
    }
  }

  @Test
  void status_pages_need_no_credential_and_tell_nothing() {
    try (RunningDesk desk = closed()) {
      assertThat(desk.get("/").body())
          .contains("\"status\":\"running\"")
          .contains("\"health\":\"https://example.com/desk/health\"");
      assertThat(desk.get("/health").body()).contains("\"status\":\"healthy\"");
      assertThat(desk.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void only_pages_on_the_list_may_read_our_replies() {
    try (RunningDesk desk = RunningDesk.open()) {
      HttpResponse<String> listed =
          RunningDesk.send(stats(desk).header("Origin", "http://localhost:3000"));
      HttpResponse<String> preflight =
          RunningDesk.send(
              desk.request("/api/execute-intent")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "http://localhost:3000"));
      HttpResponse<String> stranger =
          RunningDesk.send(
              desk.request("/api/execute-intent")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "http://localhost:3000.evil.example"));

      assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("http://localhost:3000");
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
      assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void bodies_that_cannot_be_read_are_refused_and_change_nothing() {
    try (RunningDesk desk = RunningDesk.open()) {
      String door = "/api/execute-intent";
      assertThat(desk.post(door, "{\"tool_name\":").statusCode()).isEqualTo(400);
      assertThat(desk.post(door, "[]").statusCode()).isEqualTo(400);
      assertThat(desk.post(door, Guide.REQUEST + "x").statusCode()).isEqualTo(400);
      assertThat(desk.post(door, "{\"a\":\"" + "x".repeat(256 * 1024) + "\"}").statusCode())
          .isEqualTo(413);
      assertThat(
              desk.post("/vapi/webhook", "{\"a\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}")
                  .statusCode())
          .isEqualTo(413);
      assertThat(
              status(
                  HttpRequest.newBuilder(desk.url(door))
                      .header("Content-Type", "text/plain")
                      .POST(HttpRequest.BodyPublishers.ofString(Guide.REQUEST))))
          .isEqualTo(415);
      assertThat(desk.count("appointments")).isZero();
    }
  }

  @Test
  void other_methods_and_other_paths_are_told_so_in_json() {
    try (RunningDesk desk = RunningDesk.open()) {
      HttpResponse<String> wrongMethod = desk.get("/vapi/webhook");
      HttpResponse<String> wrongPath = desk.get("/vapi/other/..");

      assertThat(wrongMethod.statusCode()).isEqualTo(405);
      assertThat(wrongMethod.body()).isEqualTo("{\"detail\":\"Not with this method.\"}");
      assertThat(wrongPath.statusCode()).isIn(400, 404);
      assertThat(wrongMethod.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }
  }
}
