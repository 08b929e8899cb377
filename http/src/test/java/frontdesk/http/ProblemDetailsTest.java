package frontdesk.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemDetailsTest {
  private final ProblemDetails problems =
      new ProblemDetails(URI.create("https://example.com/docs"));

  private String of(Response answer) {
    return new String(problems.of(answer, "/api/x").body(), UTF_8);
  }

  @Test
  void a_sentence_is_the_detail() {
    assertThat(of(JsonDoor.error(404, "There is no such notice.")))
        .isEqualTo(
            "{\"type\":\"https://example.com/docs\",\"title\":\"Not found\",\"status\":404,"
                + "\"detail\":\"There is no such notice.\",\"instance\":\"/api/x\"}");
    assertThat(of(Response.json(503, Map.of("status", "error", "message", "It is away."))))
        .contains("\"status\":503", "\"detail\":\"It is away.\"")
        .doesNotContain("message");
  }

  @Test
  void fields_that_are_refused_are_told_one_by_one() {
    Response two =
        Response.json(
            422,
            Map.of(
                "detail",
                List.of(
                    Map.of("loc", List.of("query", "from"), "msg", "No day"),
                    Map.of("loc", List.of("body", "name"), "msg", "Too long"))));

    assertThat(of(two))
        .contains("\"detail\":\"from: No day; name: Too long\"")
        .contains("\"parameter\":\"from\"")
        .contains("\"pointer\":\"#/name\"");
  }

  @Test
  void headers_stay_and_the_type_is_the_form() {
    Response late = problems.of(JsonDoor.tooMany(java.time.Duration.ofSeconds(4)), "/api/x");

    assertThat(late.headers())
        .containsEntry("Retry-After", "5")
        .containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void what_is_no_refusal_or_has_its_form_already_stays_as_it_is() {
    Response done = Response.json(200, Map.of("detail", "done"));
    Response page = Response.html(404, "<p>Nothing here");

    assertThat(problems.of(done, "/api/x")).isSameAs(done);
    assertThat(problems.of(page, "/api/x")).isSameAs(page);
  }

  @Test
  void strangers_are_told_no_more_than_elsewhere() {
    assertThat(of(Response.json(401, Map.of())))
        .contains("\"title\":\"Not known\"", "\"detail\":\"Nothing was done.\"");
  }
}
