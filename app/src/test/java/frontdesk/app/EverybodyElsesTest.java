package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every route, with the ids, names, addresses and numbers of another organisation, or of another
 * host: answered as what does not exist, without changing or telling anything.
 */
class EverybodyElsesTest {
  private static final String NOTHING = "";

  private static final String TOLD =
      "{\"call_id\":\"{call}\",\"speaker\":\"user\",\"text\":\"mine\"}";

  private static final String VAPI =
      "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"{call}\"},\"toolCallList\":["
          + "{\"id\":\"a\",\"function\":{\"name\":\"cancel_appointment\",\"arguments\":{"
          + "\"user_id\":\"{host}\",\"appointment_id\":\"{appointment}\","
          + "\"attendee_email\":\"{email}\",\"attendee_phone\":\"{phone}\"}}}]}}";

  private static final String INTENT =
      "{\"tool_name\":\"cancel_appointment\",\"org_id\":\"{org}\",\"call_id\":\"{call}\","
          + "\"tool_args\":{\"user_id\":\"{host}\",\"event_id\":\"{appointment}\","
          + "\"attendee_email\":\"{email}\"}}";

  private static final String BOOKING =
      "{\"org_id\":\"{org}\",\"user_id\":\"{host}\",\"call_id\":\"{call}\",\"title\":\"Mine\","
          + "\"subject\":\"Mine\",\"start_time\":\"2026-12-01T14:00:00Z\","
          + "\"end_time\":\"2026-12-01T14:30:00Z\",\"attendee_email\":\"{email}\"}";

  private static final String CONFIG = "{\"name\":\"Mine\",\"org_name\":\"Mine\"}";

  /** What is sent to each route: query and body, with places for whose they are. */
  private record Sent(String query, String body) {}

  private static Sent query(String query) {
    return new Sent(query, NOTHING);
  }

  private static Sent body(String body) {
    return new Sent(NOTHING, body);
  }

  private static final Map<String, Sent> TABLE =
      Map.ofEntries(
          Map.entry("GET /", query("?org_id={org}")),
          // Nobody is known there by a key; ConsoleDoorTest tries sessions.
          Map.entry("GET /console", query("?org={org}")),
          Map.entry("GET /console/<elsewhere>", query("?org={org}")),
          Map.entry("GET /console/appointments", query("?org={org}")),
          Map.entry("GET /console/appointments/one", query("?org={org}")),
          Map.entry("GET /console/appointments/book", query("?org={org}")),
          Map.entry("GET /console/appointments/file", query("?org={org}")),
          Map.entry("GET /console/appointments/move", query("?org={org}")),
          Map.entry("POST /console/appointments/book", query("?org={org}")),
          Map.entry("POST /console/appointments/cancel", query("?org={org}")),
          Map.entry("POST /console/appointments/move", query("?org={org}")),
          Map.entry("GET /console/assets/{file}", query("?org={org}")),
          Map.entry("GET /console/calls", query("?org={org}")),
          Map.entry("GET /console/calls/csv", query("?org={org}")),
          Map.entry("GET /console/calls/one", query("?org={org}")),
          Map.entry("GET /console/calls/one/events", query("?org={org}")),
          Map.entry("GET /console/hosts", query("?org={org}&id={host}")),
          Map.entry("GET /console/hosts/one", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/add", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/keep", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/connect", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/invite", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/disconnect", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/keep-here", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/remove", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/alias", query("?org={org}&id={host}")),
          Map.entry("POST /console/hosts/forget-alias", query("?org={org}&id={host}")),
          Map.entry("GET /console/join", query("?org={org}")),
          Map.entry("GET /console/notices", query("?org={org}")),
          Map.entry("GET /console/try", query("?org={org}")),
          Map.entry("POST /console/try", query("?org={org}")),
          Map.entry("GET /console/now", query("?org={org}")),
          Map.entry("GET /console/now/events", query("?org={org}")),
          Map.entry("GET /console/properties", query("?org={org}&id={host}")),
          Map.entry("GET /console/properties/one", query("?org={org}&id={host}")),
          Map.entry("GET /console/properties/new", query("?org={org}&id={host}")),
          Map.entry("GET /console/properties/import", query("?org={org}&id={host}")),
          Map.entry("GET /console/properties/export", query("?org={org}&id={host}")),
          Map.entry("POST /console/properties/keep", query("?org={org}&id={host}")),
          Map.entry("POST /console/properties/withdraw", query("?org={org}&id={host}")),
          Map.entry("POST /console/properties/share", query("?org={org}&id={host}")),
          Map.entry("POST /console/properties/import", query("?org={org}&id={host}")),
          Map.entry("GET /console/sign-in", query("?org={org}")),
          Map.entry("GET /console/assistants", query("?org={org}")),
          Map.entry("GET /console/assistants/plan", query("?org={org}")),
          Map.entry("GET /console/assistants/sync", query("?org={org}")),
          Map.entry("POST /console/assistants/register", query("?org={org}")),
          Map.entry("POST /console/assistants/forget", query("?org={org}")),
          Map.entry("POST /console/assistants/sync", query("?org={org}")),
          Map.entry("GET /console/settings", query("?org={org}")),
          Map.entry("GET /console/settings/credentials", query("?org={org}")),
          Map.entry("POST /console/settings/organisation", query("?org={org}")),
          Map.entry("POST /console/settings/credentials/make", query("?org={org}")),
          Map.entry("POST /console/settings/credentials/rotate", query("?org={org}")),
          Map.entry("POST /console/settings/credentials/revoke", query("?org={org}")),
          Map.entry("POST /console/settings/credentials/revoke-older", query("?org={org}")),
          Map.entry("GET /console/settings/audit", query("?org={org}")),
          Map.entry("GET /console/settings/people", query("?org={org}")),
          Map.entry("POST /console/settings/people/invite", query("?org={org}")),
          Map.entry("POST /console/settings/people/reset-password", query("?org={org}")),
          Map.entry("POST /console/settings/people/role", query("?org={org}")),
          Map.entry("POST /console/settings/people/remove", query("?org={org}")),
          Map.entry("POST /console/settings/people/withdraw", query("?org={org}")),
          Map.entry("GET /console/password", query("?org={org}")),
          Map.entry("POST /console/password", query("?org={org}")),
          Map.entry("GET /console/analytics", query("?org={org}")),
          Map.entry("GET /console/analytics/csv", query("?org={org}")),
          Map.entry("GET /console/talk", query("?org={org}")),
          Map.entry("POST /console/talk/begin", query("?org={org}")),
          Map.entry("POST /console/now/called-back", query("?org={org}")),
          Map.entry("POST /console/notices/resolve", query("?org={org}")),
          Map.entry("POST /console/notices/send-again", query("?org={org}")),
          Map.entry("POST /console/join", query("?org={org}")),
          Map.entry("POST /console/sign-in", query("?org={org}")),
          Map.entry("POST /console/sign-out", query("?org={org}")),
          Map.entry("GET /health", query("?org_id={org}")),
          Map.entry("GET /health/live", query(NOTHING)),
          Map.entry("GET /health/ready", query(NOTHING)),
          Map.entry("GET /metrics", query("?org_id={org}")),
          Map.entry("GET /openapi.json", query(NOTHING)),
          Map.entry("GET /docs", query(NOTHING)),
          Map.entry("GET /docs/limits", query(NOTHING)),
          Map.entry("GET /docs/{version}/{file}", query(NOTHING)),
          Map.entry("GET /calendar/setup", query("?user_id={host}")),
          Map.entry("GET /calendar/auth/go", query("?ticket={org}.x")),
          Map.entry("GET /calendar/auth/callback", query("?state={org}.x&code=1")),
          Map.entry("POST /calendar/auth/callback", query("?state={org}.x&code=1")),
          Map.entry("POST /vapi/webhook", body(VAPI)),
          Map.entry("POST /vapi/webhook/{org}", body(VAPI)),
          Map.entry("POST /api/execute-intent", body(INTENT)),
          Map.entry("POST /api/realtime/session", body(BOOKING)),
          Map.entry("POST /api/realtime/calls", new Sent("?call_id={call}&org_id={org}", "v=0")),
          Map.entry("POST /openai/webhook", body("{\"data\":{\"call_id\":\"{call}\"}}")),
          Map.entry("POST /api/call/transcript", body(TOLD)),
          Map.entry("POST /api/calls/transcript", body(TOLD)),
          Map.entry("POST /api/call/end", body(TOLD)),
          Map.entry("POST /api/calls/end", body(TOLD)),
          Map.entry("POST /api/call/start", body("{\"org_id\":\"{org}\"}")),
          Map.entry("POST /api/calls/start", body("{\"org_id\":\"{org}\"}")),
          Map.entry("GET /calendar/auth/start", query("?user_id={host}")),
          Map.entry("GET /calendar/auth/status", query("?user_id={host}")),
          Map.entry("DELETE /calendar/auth/disconnect", query("?user_id={host}")),
          Map.entry("GET /calendar/availability", query("?user_id={host}")),
          Map.entry("GET /api/availability", query("?user_ids={host}")),
          Map.entry("GET /calendar/events", query("?user_id={host}")),
          Map.entry("POST /calendar/events", body(BOOKING)),
          Map.entry("GET /vapi/assistants", query("?org_id={org}")),
          Map.entry("POST /call/web", body("{\"assistantId\":\"{call}\"}")),
          Map.entry("GET /database/status", query("?org_id={org}")),
          Map.entry("GET /database/rentals/{website}", query("?user_id={host}")),
          Map.entry("GET /database/available", query("?user_id={host}")),
          Map.entry("GET /api/execute-intent/stats", query("?org_id={org}")),
          Map.entry("GET /api/calls/stats", query("?org_id={org}")),
          Map.entry("GET /api/call", query("?org_id={org}")),
          Map.entry("GET /api/calls", query("?org_id={org}")),
          Map.entry("GET /api/call/{id}", query("{call}")),
          Map.entry("GET /api/calls/{id}", query("{call}")),
          Map.entry("POST /api/appointments", body(BOOKING)),
          Map.entry("GET /api/appointments", query("?org_id={org}&call_id={call}")),
          Map.entry("GET /api/appointments/{id}", query("{appointment}")),
          Map.entry("GET /api/org/config/{org_id}", query(NOTHING)),
          Map.entry("POST /api/org/config/{org_id}", body(CONFIG)),
          Map.entry("GET /api/notices", query("?org_id={org}")),
          Map.entry("POST /api/notices/{id}/resolve", query("{notice}")),
          Map.entry("POST /api/notices/{id}/send-again", query("{notice}")));

  private final FakeIssuer issuer = new FakeIssuer();
  private final RSAKey signing = issuer.publish(FakeIssuer.key("k1"));
  private final RunningDesk desk = RunningDesk.believing(issuer.issuer());
  private final GivenCredentials given = GivenCredentials.in(desk);
  private final Neighbour neighbour = new Neighbour(desk, "api-key");

  @BeforeEach
  void other() {
    given.organisation(OTHER);
    UserId bob = new UserId("bob@example.com");
    new JdbiHosts(desk.jdbi()).add(Host.newcomer(OTHER, bob).withCalendar(CalendarKind.LOCAL));
    new JdbiSignIns(desk.jdbi())
        .register(Demo.ORG, new SignIn("pete", Demo.propertyManager().id()));
  }

  @AfterEach
  void close() {
    desk.close();
    issuer.close();
  }

  @Test
  void every_route_is_tried() {
    assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(desk.served());
  }

  // J6, J7, J9
  @Test
  void what_is_another_organisations_is_as_good_as_not_there() {
    tryAll(given.apiKey(OTHER), given.webhook(OTHER));

    assertThat(refused(OTHER))
        .contains("key org_id", "key user_id", "key call_id", "key appointment_id", "key notice_id")
        .contains("hook user_id");
  }

  // J6, J7
  @Test
  void what_is_another_hosts_is_as_good_as_not_there_for_a_host_who_signed_in() {
    neighbour.amongHosts();

    tryAll(FakeIssuer.signed(signing, FakeIssuer.claims("pete")), "vapi-secret-of-nobody");
  }

  /** With which credential something was named that was not theirs. */
  private List<String> refused(OrgId org) {
    return new JdbiAudit(desk.jdbi())
        .entries(org, Instant.EPOCH, Optional.empty(), 500).stream()
            .filter(entry -> entry.what().equals("foreign_id"))
            .map(entry -> entry.credential() + " " + entry.subject())
            .toList();
  }

  private void tryAll(String key, String secret) {
    List<String> before = neighbour.rows();
    try (LogLines log = new LogLines()) {
      new TreeMap<>(TABLE).forEach((route, sent) -> tryOne(route, sent, key, secret));

      for (String canary : Neighbour.SECRETS) {
        assertThat(log.lines()).noneMatch(line -> line.contains(canary));
      }
    }
    assertThat(neighbour.rows()).containsAll(before);
  }

  private void tryOne(String route, Sent sent, String key, String secret) {
    HttpResponse<String> theirs =
        answer(
            route, neighbour.theirs(path(route, sent)), neighbour.theirs(sent.body()), key, secret);
    HttpResponse<String> nobodys =
        answer(
            route,
            neighbour.nobodys(path(route, sent)),
            neighbour.nobodys(sent.body()),
            key,
            secret);

    assertThat(theirs.statusCode()).as(route).isLessThan(504).isEqualTo(nobodys.statusCode());
    if (!route.contains("/console/")) { // whose forms have a key of their own each time
      assertThat(neighbour.unnamed(theirs.body()))
          .as(route)
          .isEqualTo(neighbour.unnamed(nobodys.body()));
    }
    for (String canary : Neighbour.SECRETS) {
      assertThat(theirs.body()).as(route).doesNotContain(canary);
    }
  }

  private static String path(String route, Sent sent) {
    String path = route.split(" ", 2)[1].replace("{org_id}", "{org}");
    return path.contains("{id}") ? path.replace("{id}", sent.query()) : path + sent.query();
  }

  private HttpResponse<String> answer(
      String route, String path, String body, String key, String secret) {
    HttpRequest.Builder request =
        desk.request(path.replaceAll("\\{\\w+}|<\\w+>", "x").replace("+", "%2B"))
            .header("Origin", "http://localhost:3000")
            .method(route.split(" ", 2)[0], BodyPublishers.ofString(body));
    return RunningDesk.send(
        route.contains("/vapi/webhook")
            ? request.header("X-Vapi-Secret", secret)
            : request.header("Authorization", "Bearer " + key));
  }
}
