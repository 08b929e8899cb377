package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import frontdesk.UserId;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.tools.ToolCatalog;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every tool, at both doors, with the ids, names, addresses and numbers of somebody else. */
class EverybodyElsesToolsTest {
  private static final String WHOSE =
      "\"attendee_name\":\"canary\",\"attendee_email\":\"{email}\",\"attendee_phone\":\"{phone}\"";

  /** With all that any tool needs. */
  private static final String ARGUMENTS =
      "\"title\":\"Mine\",\"property_address\":\"12 Oak Street\",\"reason\":\"mine\","
          + "\"summary\":\"mine\",\"urgency\":\"low\",\"urgency_level\":\"low\",\"bedrooms\":2,"
          + "\"structured_data\":{\"matter\":\"mine\"},\"start_time\":\"2026-12-01T14:00:00Z\","
          + "\"end_time\":\"2026-12-01T14:30:00Z\",\"new_start_time\":\"2026-12-01T15:00:00Z\",";

  private static final String HOST = "{" + ARGUMENTS + WHOSE + ",\"user_id\":\"{host}\"}";

  // Of these each names a thing of somebody else's, where the host is one's own.
  private static final List<String> THINGS =
      List.of(
          "{\"appointment_id\":\"{appointment}\"," + WHOSE + "}",
          "{\"event_id\":\"{appointment}\"," + WHOSE + "}",
          "{" + WHOSE + ",\"new_start_time\":\"2026-12-01T15:00:00Z\"}",
          "{\"property_id\":\"{property}\"}");

  private static final List<String> OF_THINGS =
      List.of(
          "cancel_appointment",
          "reschedule_appointment",
          "send_confirmation",
          "get_property_details");

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

  // J6, J7
  @Test
  void programs_of_another_organisation_do_nothing_with_them() {
    String key = "Bearer " + given.apiKey(OTHER);
    tryAll(
        request -> answer("/api/execute-intent", key, "{\"org_id\":\"org_other\"," + request + "}"),
        "\"tool_name\":\"%s\",\"call_id\":\"{call}\",\"tool_args\":%s");
  }

  // J6, J7
  @Test
  void callers_of_another_organisation_do_nothing_with_them() {
    String hook = "Bearer " + given.webhook(OTHER);
    tryAll(
        request -> answer("/vapi/webhook", hook, "{\"message\":{" + request + "}}"),
        "\"type\":\"tool-calls\",\"call\":{\"id\":\"{call}\",\"customer\":{\"number\":\"{phone}\"}},"
            + "\"toolCallList\":[{\"id\":\"a\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}]");
  }

  // J6, J7
  @Test
  void another_host_who_signed_in_does_nothing_with_them() {
    neighbour.amongHosts();
    String signedIn = "Bearer " + FakeIssuer.signed(signing, FakeIssuer.claims("pete"));
    tryAll(
        request ->
            answer(
                "/api/execute-intent", signedIn, "{\"org_id\":\"org_demo_001\"," + request + "}"),
        "\"tool_name\":\"%s\",\"tool_args\":%s");
  }

  private String answer(String path, String secret, String body) {
    return RunningDesk.send(
            desk.request(path).header("Authorization", secret).POST(BodyPublishers.ofString(body)))
        .body();
  }

  private void tryAll(Function<String, String> door, String form) {
    List<String> before = neighbour.rows();
    try (LogLines log = new LogLines()) {
      requests(form).forEach(request -> tryOne(door, request));

      for (String canary : Neighbour.SECRETS) {
        assertThat(log.lines()).noneMatch(line -> line.contains(canary));
      }
    }
    assertThat(neighbour.rows()).containsAll(before);
  }

  private static Stream<String> requests(String form) {
    Stream<String> hosts =
        ToolCatalog.tools().stream().map(tool -> form.formatted(tool.name(), HOST));
    Stream<String> things =
        OF_THINGS.stream().flatMap(tool -> THINGS.stream().map(with -> form.formatted(tool, with)));
    return Stream.concat(hosts, things);
  }

  private void tryOne(Function<String, String> door, String request) {
    String theirs = door.apply(neighbour.theirs(request));
    String nobodys = door.apply(neighbour.nobodys(request));

    assertThat(neighbour.unnamed(theirs)).as(request).isEqualTo(neighbour.unnamed(nobodys));
    for (String canary : Neighbour.SECRETS) {
      assertThat(theirs).as(request).doesNotContain(canary);
    }
  }
}
