package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import frontdesk.UserId;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hosts who signed in may do of each other's, and of what is the whole organisation's. */
class SignedInDoorsTest {
  private final FakeIssuer issuer = new FakeIssuer();
  private final RSAKey signing = issuer.publish(FakeIssuer.key("k1"));
  private final RunningDesk desk = RunningDesk.believing(issuer.issuer());
  private final String pete = signedIn("pete");
  private final String intake = signedIn("intake");

  @BeforeEach
  void hosts() {
    register("pete", Demo.propertyManager().id());
    register("intake", Demo.intakeDesk().id());
  }

  @AfterEach
  void close() {
    desk.close();
    issuer.close();
  }

  private void register(String subject, UserId host) {
    new JdbiSignIns(desk.jdbi()).register(Demo.ORG, new SignIn(subject, host));
  }

  private String signedIn(String subject) {
    return FakeIssuer.signed(signing, FakeIssuer.claims(subject));
  }

  private HttpResponse<String> post(String path, String token, String body) {
    return RunningDesk.send(
        desk.request(path)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  private String started(String token) {
    String body = post("/api/call/start", token, "{\"org_id\":\"org_demo_001\"}").body();
    return RunningDesk.parsed(body).path("call_id").asText();
  }

  private int said(String call, String token) {
    String body = "{\"call_id\":\"" + call + "\",\"speaker\":\"user\",\"text\":\"Hello\"}";
    return post("/api/call/transcript", token, body).statusCode();
  }

  private int ended(String call, String token) {
    return post("/api/calls/end", token, "{\"call_id\":\"" + call + "\"}").statusCode();
  }

  // J6
  @Test
  void a_call_is_spoken_in_and_ended_by_who_began_it_and_by_the_whole_organisation() {
    String call = started(pete);

    assertThat(said(call, pete)).isEqualTo(200);
    assertThat(said(call, intake)).isEqualTo(404);
    assertThat(ended(call, intake)).isEqualTo(404);
    assertThat(said("made-up", intake)).isEqualTo(404);
    assertThat(said(call, "api-key")).isEqualTo(200);
    assertThat(ended(call, pete)).isEqualTo(200);
    assertThat(desk.count("transcript_lines")).isEqualTo(2);
  }

  // J6
  @Test
  void a_call_of_the_whole_organisation_is_no_hosts() {
    String call = started("api-key");

    assertThat(said(call, pete)).isEqualTo(404);
    assertThat(ended(call, pete)).isEqualTo(404);
    assertThat(desk.count("transcript_lines")).isZero();
  }

  // J6: what a caller said in a call is known to its tools, and to nobody else's.
  @Test
  void tools_are_used_in_calls_of_ones_own() {
    String call = started(pete);

    assertThat(error(call, intake)).isEqualTo("Unknown call");
    assertThat(error(started("api-key"), intake)).isEqualTo("Unknown call");
    assertThat(desk.count("appointments")).isZero();
    assertThat(error("from-a-page", intake)).isEqualTo("null");
    assertThat(error("from-a-page", intake)).isEqualTo("null");
    assertThat(error("from-a-page", pete)).isEqualTo("Unknown call");
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(refusals()).hasSize(3).containsOnly("sign-in call_id");
  }

  // J6: a token for a call is a word in it.
  @Test
  void live_sessions_are_prepared_in_calls_of_ones_own() {
    String body = "{\"org_id\":\"org_demo_001\",\"call_id\":\"" + started(pete) + "\"}";

    assertThat(post("/api/realtime/session", intake, body).statusCode()).isEqualTo(404);
    // This server has no key for live voice, which is said to whom it would be for.
    assertThat(post("/api/realtime/session", pete, body).statusCode()).isEqualTo(503);
  }

  @Test
  void session_that_cannot_begin_leaves_no_call() {
    String body = "{\"org_id\":\"org_demo_001\"}";

    assertThat(post("/api/realtime/session", pete, body).statusCode()).isEqualTo(503);
    assertThat(desk.count("calls")).isZero();
  }

  private String error(String call, String token) {
    String body = Guide.REQUEST.replace("call_abc123", call);
    return RunningDesk.parsed(post("/api/execute-intent", token, body).body())
        .path("error")
        .asText("null");
  }

  private List<String> refusals() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT credential || ' ' || subject FROM audit WHERE what = 'foreign_id'")
                    .mapTo(String.class)
                    .list());
  }
}
