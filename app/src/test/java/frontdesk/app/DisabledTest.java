package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiTenants;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the credentials of an organisation that was disabled are still good for: nothing. */
class DisabledTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);

  private final GivenCredentials given = GivenCredentials.in(desk);
  private String key = "";
  private String hook = "";

  @BeforeEach
  void disabled() {
    given.organisation(OTHER);
    key = given.apiKey(OTHER);
    hook = given.webhook(OTHER);
    new JdbiTenants(desk.jdbi()).open(OTHER, false);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private HttpResponse<String> send(String method, String path, String secret, String body) {
    return RunningDesk.send(
        desk.request(path)
            .header("Authorization", "Bearer " + secret)
            .method(method, BodyPublishers.ofString(body)));
  }

  // J10
  @Test
  void every_route_says_that_it_is_disabled_and_changes_nothing() {
    // So many wrong ones come from here that later on only those are heard that were right before.
    assertThat(send("GET", "/api/calls", "api", "").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/calls", key, "").statusCode()).isEqualTo(403);
    List<String> words =
        List.of("/api/execute-intent", "/vapi/webhook", "/vapi/webhook/{org}", "/metrics");
    for (String route : desk.servedToPrograms()) {
      String[] parts = route.split(" ", 2);
      String path = parts[1].replaceAll("\\{\\w+}", "x");
      boolean behindADoor = send(parts[0], path, "wrong", "{}").statusCode() == 401;
      if (behindADoor && !words.contains(parts[1])) {
        HttpResponse<String> answer = send(parts[0], path, key, "{}");
        assertThat(answer.statusCode()).as(route).isEqualTo(403);
        assertThat(answer.body()).contains("This organization is disabled.");
      }
    }
    assertThat(send("GET", "/api/calls", "api", "").statusCode()).isEqualTo(200);
  }

  // J10
  @Test
  void callers_hear_it_and_nothing_that_is_told_of_their_calls_is_kept() {
    HttpResponse<String> tool =
        send(
            "POST", "/api/execute-intent", key, Guide.REQUEST.replace("org_demo_001", "org_other"));
    assertThat(tool.statusCode()).isEqualTo(200);
    assertThat(RunningDesk.parsed(tool.body()).path("success").asBoolean()).isFalse();
    long calls = desk.count("calls");

    HttpResponse<String> told =
        send(
            "POST",
            "/vapi/webhook",
            hook,
            "{\"message\":{\"type\":\"status-update\",\"status\":\"in-progress\","
                + "\"call\":{\"id\":\"call-7\"}}}");
    HttpResponse<String> rung =
        send(
            "POST",
            "/vapi/webhook",
            hook,
            "{\"message\":{\"type\":\"assistant-request\",\"call\":{\"id\":\"call-8\"}}}");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(rung.body()).contains("not in service");
    assertThat(desk.count("calls")).isEqualTo(calls);
    assertThat(desk.count("appointments")).isZero();
  }

  @Test
  void once_it_is_enabled_it_is_served_again() {
    new JdbiTenants(desk.jdbi()).open(OTHER, true);

    assertThat(send("GET", "/api/calls", key, "").statusCode()).isEqualTo(200);
  }

  @Test
  void its_people_see_a_page_that_says_so() {
    JdbiTenants tenants = new JdbiTenants(desk.jdbi());
    tenants.open(OTHER, true);
    ConsoleBrowser browser =
        ConsoleBrowser.member(desk, clock, OTHER, Role.OWNER, Optional.empty());
    tenants.open(OTHER, false);

    assertThat(Soon.is(() -> browser.get("/console/calls").statusCode() == 403)).isTrue();

    assertThat(browser.get("/console/calls").body())
        .contains("<h1>Switched off</h1>", "Nothing is lost.")
        .doesNotContain("Notices</a>");
    assertThat(browser.post("/console/settings/people/invite", Map.of()).body())
        .contains("<h1>Switched off</h1>");
  }
}
