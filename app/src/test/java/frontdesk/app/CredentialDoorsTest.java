package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.CredentialForm.Carrier;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.app.settings.Settings;
import frontdesk.app.settings.TrustedProxies;
import frontdesk.scheduling.Demo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Doors whose credentials are data. */
class CredentialDoorsTest {
  private static final String STATUS = "{\"message\":{\"type\":\"status-update\"}}";

  private final RunningDesk desk = RunningDesk.open();
  private final GivenCredentials given = GivenCredentials.in(desk);

  @AfterEach
  void close() {
    desk.close();
  }

  private static int status(HttpRequest.Builder request) {
    return RunningDesk.send(request).statusCode();
  }

  private HttpRequest.Builder stats(String key) {
    return desk.request("/api/execute-intent/stats").header("Authorization", "Bearer " + key).GET();
  }

  private HttpRequest.Builder message(String path) {
    return desk.request(path).POST(BodyPublishers.ofString(STATUS));
  }

  @Test
  void behind_a_proxy_that_is_named_whoever_guesses_is_slowed_down_alone() { // J22
    Settings set =
        RunningDesk.settings(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
    TrustedProxies here = TrustedProxies.parse("127.0.0.1").orElseThrow();
    try (RunningDesk behind = desk.another(SettingsFixture.like(set).proxies(here).build());
        RunningDesk plain = desk.another(set)) {
      for (int i = 0; i < 30; i++) {
        assertThat(guessed(behind, "wrong", "203.0.113.7")).isEqualTo(401);
        assertThat(guessed(plain, "wrong", "203.0.113." + i)).isEqualTo(401);
      }

      assertThat(guessed(behind, "api-key", "203.0.113.7")).isEqualTo(401);
      assertThat(guessed(behind, "api-key", "203.0.113.8")).isEqualTo(200);
      assertThat(guessed(plain, "api-key", "203.0.113.99"))
          .as("what a stranger writes counts for nothing")
          .isEqualTo(401);
    }
  }

  private static int guessed(RunningDesk desk, String key, String from) {
    return status(
        desk.request("/api/execute-intent/stats")
            .header("Authorization", "Bearer " + key)
            .header("X-Forwarded-For", from)
            .GET());
  }

  @Test
  void a_credential_opens_the_doors_of_its_own_organisation() {
    given.organisation(OTHER);
    String key = given.apiKey(OTHER);
    String hook = given.webhook(OTHER);

    assertThat(status(stats(key))).isEqualTo(200);
    assertThat(status(message("/vapi/webhook").header("X-Vapi-Secret", hook))).isEqualTo(200);
    assertThat(status(message("/vapi/webhook").header("Authorization", "Bearer " + hook)))
        .isEqualTo(200);
    assertThat(status(message("/vapi/webhook/org_other").header("X-Vapi-Secret", hook)))
        .isEqualTo(200);
    assertThat(status(message("/vapi/webhook/org_demo_001").header("X-Vapi-Secret", hook)))
        .isEqualTo(401);
    assertThat(status(stats(hook))).isEqualTo(401);
    assertThat(status(message("/vapi/webhook").header("X-Vapi-Secret", key))).isEqualTo(401);
  }

  // J9's other half: what is asked for is the credential's own organisation.
  @Test
  void what_is_asked_for_is_the_credentials_own_organisation() {
    given.organisation(OTHER);
    String key = given.apiKey(OTHER);

    assertThat(started(key, "org_other").statusCode()).isEqualTo(200);
    assertThat(started(key, "org_demo_001").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> started(String key, String org) {
    return RunningDesk.send(
        desk.request("/api/call/start")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString("{\"org_id\":\"" + org + "\"}")));
  }

  @Test
  void a_secret_may_come_in_a_header_of_its_own_where_the_path_names_the_organisation() {
    given.organisation(OTHER);
    String secret = given.webhook(OTHER, new Carrier("X-Desk-Key", "Token "));

    assertThat(status(message("/vapi/webhook/org_other").header("x-desk-key", "Token " + secret)))
        .isEqualTo(200);
    for (HttpRequest.Builder wrong :
        List.of(
            message("/vapi/webhook/org_other").header("X-Desk-Key", secret),
            message("/vapi/webhook/org_other").header("X-Vapi-Secret", secret),
            message("/vapi/webhook/org_other")
                .header("X-Desk-Key", "Token " + secret)
                .header("X-Desk-Key", "Token " + secret),
            message("/vapi/webhook").header("X-Desk-Key", "Token " + secret))) {
      assertThat(status(wrong)).isEqualTo(401);
    }
  }

  // J5
  @Test
  void both_secrets_of_a_rotation_are_right_until_the_older_is_revoked() {
    String old = given.apiKey(Demo.ORG);
    assertThat(status(stats(old))).isEqualTo(200);

    String fresh = given.rotated(Demo.ORG, "key");
    assertThat(Soon.is(() -> status(stats(fresh)) == 200)).isTrue();
    assertThat(status(stats(old))).isEqualTo(200);

    given.revoke(Demo.ORG, "key", Which.OLDER);
    assertThat(Soon.is(() -> status(stats(old)) == 401)).isTrue();
    assertThat(status(stats(fresh))).isEqualTo(200);
  }

  // J1
  @Test
  void ten_megabytes_of_junk_are_answered_before_they_were_sent() throws IOException {
    given.apiKey(Demo.ORG);
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), desk.url("/").getPort())) {
      client.setSoTimeout(10_000);
      client
          .getOutputStream()
          .write(
              String.join(
                      "\r\n",
                      "POST /api/execute-intent HTTP/1.1",
                      "Host: 127.0.0.1",
                      "Authorization: Bearer wrong",
                      "Content-Type: application/json",
                      "Content-Length: 10485760",
                      "",
                      // What comes first is kept without asking whose it is, and no more of it.
                      "junk".repeat(32 * 1024))
                  .getBytes(US_ASCII));

      assertThat(
              new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))
                  .readLine())
          .startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void whoever_it_is_that_is_refused_hears_the_same() {
    given.organisation(OTHER);
    String right = given.apiKey(OTHER);
    List<HttpRequest.Builder> strangers =
        List.of(
            stats(right.substring(0, right.length() - 1)),
            stats(right + "x"),
            stats(right.replace("org_other", "org_demo_001")),
            stats(right.replace("org_other", "org_unknown")),
            stats("fdk.."),
            stats("fdc.a.b.c"),
            stats("eyJhbGciOiJub25lIn0.e30."),
            stats("x"));

    for (HttpRequest.Builder stranger : strangers) {
      HttpResponse<String> answer = RunningDesk.send(stranger);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).isEqualTo("{}");
    }
  }

  // J22
  @Test
  void what_a_request_says_of_where_it_comes_from_changes_nothing() {
    String key = given.apiKey(Demo.ORG);
    for (String header : List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded")) {
      assertThat(status(stats(key).header(header, "127.0.0.1"))).isEqualTo(200);
      assertThat(status(stats("wrong").header(header, "127.0.0.1"))).isEqualTo(401);
      assertThat(status(desk.request("/api/notices").header(header, "127.0.0.1"))).isEqualTo(401);
    }
  }

  // J19
  @Test
  void a_thousand_guesses_are_slowed_and_logged_and_who_is_known_stays_welcome() {
    String key = given.apiKey(Demo.ORG);
    assertThat(status(stats(key))).isEqualTo(200);
    try (LogLines logs = new LogLines()) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(status(stats("guess-" + i))).isEqualTo(401);
      }
      assertThat(logs.lines())
          .filteredOn(line -> line.contains("wrong credentials from 127.0.0.1"))
          .hasSize(1)
          .noneMatch(line -> line.contains("guess"));
    }
    assertThat(status(stats(key))).isEqualTo(200);
  }

  // J20
  @Test
  void only_a_page_on_the_list_may_read_and_none_with_cookies() {
    for (String origin :
        List.of(
            "http://evil.example",
            "null",
            "http://localhost:3000.evil.example",
            "http://evil.example/localhost:3000",
            "https://localhost:3000",
            "http://localhost:30000")) {
      HttpResponse<String> preflight =
          RunningDesk.send(
              desk.request("/api/execute-intent")
                  .header("Origin", origin)
                  .header("Access-Control-Request-Method", "POST")
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
  }

  // J21
  @Test
  void there_is_nothing_to_look_at_for_those_who_look_around() {
    given.apiKey(Demo.ORG);
    for (String path :
        List.of(
            "/metrics",
            "/actuator/env",
            "/actuator/heapdump",
            "/debug/last-vapi-request",
            "/stats",
            "/reset/1",
            "/api/execute-intent/reset/1",
            "/.git/config",
            "/.env",
            "/swagger",
            "/admin")) {
      assertThat(desk.get(path).statusCode()).as(path).isIn(401, 404);
    }
    assertThat(desk.get("/api/execute-intent/stats").statusCode()).isEqualTo(401);
    assertThat(desk.get("/health").body()).doesNotContain("org_", "version", "database");
  }

  @Test
  void the_settings_stay_credentials_of_the_demo_organisation() {
    try (RunningDesk set =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      assertThat(
              status(
                  set.request("/vapi/webhook/org_demo_001")
                      .header("X-Vapi-Secret", "vapi-secret")
                      .POST(BodyPublishers.ofString(STATUS))))
          .isEqualTo(200);
      assertThat(
              status(
                  set.request("/vapi/webhook/org_other")
                      .header("X-Vapi-Secret", "vapi-secret")
                      .POST(BodyPublishers.ofString(STATUS))))
          .isEqualTo(401);
    }
  }
}
