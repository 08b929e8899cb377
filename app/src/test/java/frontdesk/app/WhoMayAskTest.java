package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import frontdesk.SettableClock;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.app.settings.Settings;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every route, and with what it may be used. */
class WhoMayAskTest {
  private final FakeIssuer issuer = new FakeIssuer();
  private final RSAKey signing = issuer.publish(FakeIssuer.key("k1"));
  private final RunningDesk desk =
      RunningDesk.on(settings(), new SettableClock("2026-11-21T12:00:00Z"));

  // With all that brings routes of its own.
  private Settings settings() {
    Settings closed =
        RunningDesk.settings(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"));
    return SettingsFixture.like(closed)
        .signIn(Optional.of(issuer.issuer()))
        .microsoft(
            Optional.of(MicrosoftDesk.withPeople("common", URI.create("http://127.0.0.1:9"))))
        .build();
  }

  /** What a request may come with. */
  private enum With {
    NOTHING,
    WRONG,
    API_KEY,
    STORED_KEY,
    SIGN_IN,
    CALL_TOKEN,
    WEBHOOK_SECRET,
    STORED_WEBHOOK
  }

  private static final Set<With> WHOLE = EnumSet.of(With.API_KEY, With.STORED_KEY);
  private static final Set<With> HOST = EnumSet.of(With.API_KEY, With.STORED_KEY, With.SIGN_IN);
  private static final Set<With> CALL =
      EnumSet.of(With.API_KEY, With.STORED_KEY, With.SIGN_IN, With.CALL_TOKEN);
  private static final Set<With> VAPI = EnumSet.of(With.WEBHOOK_SECRET, With.STORED_WEBHOOK);

  private static final Map<String, Set<With>> TABLE =
      Map.ofEntries(
          Map.entry("GET /", EnumSet.allOf(With.class)),
          Map.entry("GET /health", EnumSet.allOf(With.class)),
          Map.entry("GET /health/live", EnumSet.allOf(With.class)),
          Map.entry("GET /health/ready", EnumSet.allOf(With.class)),
          // For a key of its own: MetricsTest.
          Map.entry("GET /metrics", EnumSet.noneOf(With.class)),
          Map.entry("GET /openapi.json", EnumSet.allOf(With.class)),
          Map.entry("GET /docs", EnumSet.allOf(With.class)),
          Map.entry("GET /docs/limits", EnumSet.allOf(With.class)),
          Map.entry("GET /docs/{version}/{file}", EnumSet.allOf(With.class)),
          Map.entry("GET /calendar/setup", EnumSet.allOf(With.class)),
          Map.entry("GET /calendar/auth/go", EnumSet.allOf(With.class)),
          Map.entry("GET /calendar/auth/callback", EnumSet.allOf(With.class)),
          Map.entry("POST /calendar/auth/callback", EnumSet.allOf(With.class)),
          Map.entry("POST /vapi/webhook", VAPI),
          Map.entry("POST /vapi/webhook/{org}", VAPI),
          Map.entry("POST /api/execute-intent", CALL),
          Map.entry("POST /api/realtime/session", CALL),
          Map.entry("POST /api/realtime/calls", CALL),
          // By its signature: PhoneDoorTest. Here it is not set up, and says so to everybody.
          Map.entry("POST /openai/webhook", EnumSet.allOf(With.class)),
          Map.entry("POST /api/call/transcript", CALL),
          Map.entry("POST /api/calls/transcript", CALL),
          Map.entry("POST /api/call/end", CALL),
          Map.entry("POST /api/calls/end", CALL),
          Map.entry("POST /api/call/start", HOST),
          Map.entry("POST /api/calls/start", HOST),
          Map.entry("GET /calendar/auth/start", HOST),
          Map.entry("GET /calendar/auth/status", HOST),
          Map.entry("DELETE /calendar/auth/disconnect", HOST),
          Map.entry("GET /calendar/availability", HOST),
          Map.entry("GET /api/availability", HOST),
          Map.entry("GET /calendar/events", HOST),
          Map.entry("POST /calendar/events", HOST),
          Map.entry("GET /vapi/assistants", HOST),
          Map.entry("POST /call/web", HOST),
          Map.entry("GET /database/status", HOST),
          Map.entry("GET /database/rentals/{website}", HOST),
          Map.entry("GET /database/available", HOST),
          Map.entry("GET /api/execute-intent/stats", WHOLE),
          Map.entry("GET /api/calls/stats", WHOLE),
          Map.entry("GET /api/call", WHOLE),
          Map.entry("GET /api/calls", WHOLE),
          Map.entry("GET /api/call/{id}", WHOLE),
          Map.entry("GET /api/calls/{id}", WHOLE),
          Map.entry("POST /api/appointments", WHOLE),
          Map.entry("GET /api/appointments", WHOLE),
          Map.entry("GET /api/appointments/{id}", WHOLE),
          Map.entry("GET /api/org/config/{org_id}", WHOLE),
          Map.entry("POST /api/org/config/{org_id}", WHOLE),
          Map.entry("GET /api/notices", WHOLE),
          // They know nobody by these, and show the way to where people sign in: ConsoleDoorTest.
          Map.entry("GET /console", EnumSet.allOf(With.class)),
          // Whatever is no page's.
          Map.entry("GET /console/<elsewhere>", EnumSet.allOf(With.class)),
          Map.entry("GET /console/appointments", EnumSet.allOf(With.class)),
          Map.entry("GET /console/appointments/one", EnumSet.allOf(With.class)),
          Map.entry("GET /console/appointments/book", EnumSet.allOf(With.class)),
          Map.entry("GET /console/appointments/file", EnumSet.allOf(With.class)),
          Map.entry("GET /console/appointments/move", EnumSet.allOf(With.class)),
          Map.entry("POST /console/appointments/book", EnumSet.allOf(With.class)),
          Map.entry("POST /console/appointments/cancel", EnumSet.allOf(With.class)),
          Map.entry("POST /console/appointments/move", EnumSet.allOf(With.class)),
          Map.entry("GET /console/assets/{file}", EnumSet.allOf(With.class)),
          Map.entry("GET /console/calls", EnumSet.allOf(With.class)),
          Map.entry("GET /console/calls/csv", EnumSet.allOf(With.class)),
          Map.entry("GET /console/calls/one", EnumSet.allOf(With.class)),
          Map.entry("GET /console/calls/one/events", EnumSet.allOf(With.class)),
          Map.entry("GET /console/hosts", EnumSet.allOf(With.class)),
          Map.entry("GET /console/hosts/one", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/add", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/keep", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/connect", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/invite", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/disconnect", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/keep-here", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/remove", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/alias", EnumSet.allOf(With.class)),
          Map.entry("POST /console/hosts/forget-alias", EnumSet.allOf(With.class)),
          Map.entry("GET /console/join", EnumSet.allOf(With.class)),
          Map.entry("GET /console/notices", EnumSet.allOf(With.class)),
          Map.entry("GET /console/try", EnumSet.allOf(With.class)),
          Map.entry("POST /console/try", EnumSet.allOf(With.class)),
          Map.entry("GET /console/now", EnumSet.allOf(With.class)),
          Map.entry("GET /console/now/events", EnumSet.allOf(With.class)),
          Map.entry("POST /console/now/called-back", EnumSet.allOf(With.class)),
          Map.entry("GET /console/properties", EnumSet.allOf(With.class)),
          Map.entry("GET /console/properties/one", EnumSet.allOf(With.class)),
          Map.entry("GET /console/properties/new", EnumSet.allOf(With.class)),
          Map.entry("GET /console/properties/import", EnumSet.allOf(With.class)),
          Map.entry("GET /console/properties/export", EnumSet.allOf(With.class)),
          Map.entry("POST /console/properties/keep", EnumSet.allOf(With.class)),
          Map.entry("POST /console/properties/withdraw", EnumSet.allOf(With.class)),
          Map.entry("POST /console/properties/share", EnumSet.allOf(With.class)),
          Map.entry("POST /console/properties/import", EnumSet.allOf(With.class)),
          Map.entry("GET /console/sign-in", EnumSet.allOf(With.class)),
          // By an answer of Microsoft's to whoever asked: MicrosoftSignInTest.
          Map.entry("GET /console/sign-in/microsoft/back", EnumSet.noneOf(With.class)),
          Map.entry("POST /console/sign-in/microsoft", EnumSet.noneOf(With.class)),
          Map.entry("GET /console/settings", EnumSet.allOf(With.class)),
          Map.entry("GET /console/settings/credentials", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/organisation", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/credentials/make", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/credentials/rotate", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/credentials/revoke", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/credentials/revoke-older", EnumSet.allOf(With.class)),
          Map.entry("GET /console/analytics", EnumSet.allOf(With.class)),
          Map.entry("GET /console/analytics/csv", EnumSet.allOf(With.class)),
          Map.entry("GET /console/settings/audit", EnumSet.allOf(With.class)),
          Map.entry("GET /console/settings/people", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/people/invite", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/people/reset-password", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/people/role", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/people/remove", EnumSet.allOf(With.class)),
          Map.entry("POST /console/settings/people/withdraw", EnumSet.allOf(With.class)),
          Map.entry("GET /console/password", EnumSet.allOf(With.class)),
          Map.entry("POST /console/password", EnumSet.noneOf(With.class)),
          Map.entry("GET /console/assistants", EnumSet.allOf(With.class)),
          Map.entry("GET /console/assistants/plan", EnumSet.allOf(With.class)),
          Map.entry("GET /console/assistants/sync", EnumSet.allOf(With.class)),
          Map.entry("POST /console/assistants/register", EnumSet.allOf(With.class)),
          Map.entry("POST /console/assistants/forget", EnumSet.allOf(With.class)),
          Map.entry("POST /console/assistants/sync", EnumSet.allOf(With.class)),
          Map.entry("GET /console/talk", EnumSet.allOf(With.class)),
          Map.entry("POST /console/talk/begin", EnumSet.allOf(With.class)),
          Map.entry("POST /console/notices/resolve", EnumSet.allOf(With.class)),
          Map.entry("POST /console/notices/send-again", EnumSet.allOf(With.class)),
          Map.entry("POST /console/join", EnumSet.noneOf(With.class)),
          Map.entry("POST /console/sign-in", EnumSet.noneOf(With.class)),
          Map.entry("POST /console/sign-out", EnumSet.noneOf(With.class)),
          Map.entry("POST /api/notices/{id}/resolve", WHOLE),
          Map.entry("POST /api/notices/{id}/send-again", WHOLE));

  @AfterEach
  void close() {
    desk.close();
    issuer.close();
  }

  @Test
  void every_route_lets_in_whom_it_is_for_and_nobody_else() {
    assertThat(desk.served()).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
    Map<With, String> secrets = secrets();
    warmUp(secrets);

    for (Map.Entry<String, Set<With>> row : TABLE.entrySet()) {
      List<With> letIn =
          Arrays.stream(With.values())
              .filter(with -> isLetIn(row.getKey(), secrets.get(with)))
              .toList();
      assertThat(letIn).as(row.getKey()).containsExactlyElementsOf(row.getValue());
    }
  }

  private Map<With, String> secrets() {
    GivenCredentials given = GivenCredentials.in(desk);
    new JdbiSignIns(desk.jdbi())
        .register(Demo.ORG, new SignIn("user_1", Demo.propertyManager().id()));
    Map<With, String> secrets = new EnumMap<>(With.class);
    secrets.put(With.NOTHING, "");
    secrets.put(With.WRONG, "Bearer wrong");
    secrets.put(With.API_KEY, "Bearer api-key");
    secrets.put(With.STORED_KEY, "Bearer " + given.apiKey(Demo.ORG));
    secrets.put(With.SIGN_IN, "Bearer " + FakeIssuer.signed(signing, FakeIssuer.claims("user_1")));
    secrets.put(With.CALL_TOKEN, "Bearer " + callToken());
    secrets.put(With.WEBHOOK_SECRET, "Bearer vapi-secret");
    secrets.put(With.STORED_WEBHOOK, "Bearer " + given.webhook(Demo.ORG));
    return secrets;
  }

  private String callToken() {
    String started =
        RunningDesk.send(
                desk.request("/api/call/start")
                    .header("Authorization", "Bearer api-key")
                    .POST(BodyPublishers.ofString("{\"org_id\":\"org_demo_001\"}")))
            .body();
    return RunningDesk.parsed(started).path("call_token").asText();
  }

  // So many wrong ones come from here that later on only those are heard that were right before.
  private void warmUp(Map<With, String> secrets) {
    WHOLE.forEach(with -> isLetIn("GET /api/calls", secrets.get(with)));
    VAPI.forEach(with -> isLetIn("POST /vapi/webhook", secrets.get(with)));
  }

  private boolean isLetIn(String route, String secret) {
    String[] parts = route.split(" ", 2);
    String path =
        parts[1]
            .replace("<elsewhere>", "nothing/x")
            .replace("{org}", "org_demo_001")
            .replace("{website}", "example.com")
            .replaceAll("\\{\\w+}", "x");
    HttpRequest.Builder request =
        desk.request(path)
            .header("Origin", "http://localhost:3000")
            .method(
                parts[0],
                parts[0].equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    HttpRequest.Builder sent = secret.isEmpty() ? request : request.header("Authorization", secret);
    int status = RunningDesk.send(sent).statusCode();
    return status != 401 && status != 403;
  }
}
