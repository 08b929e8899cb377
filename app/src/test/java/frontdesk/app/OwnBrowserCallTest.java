package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import frontdesk.SettableClock;
import frontdesk.accounts.SignIns.SignIn;
import frontdesk.persistence.jdbi.JdbiSignIns;
import frontdesk.scheduling.Demo;
import frontdesk.standins.openai.FakeOpenAi;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call from the browser of a host who signed in. */
class OwnBrowserCallTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final FakeOpenAi openAi = FakeOpenAi.start(0, clock);
  private final FakeIssuer issuer = new FakeIssuer();
  private final RSAKey signing = issuer.publish(FakeIssuer.key("k1"));
  private final RunningDesk desk =
      RunningDesk.on(
          SettingsFixture.like(
                  RunningDesk.settings(
                      Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key")))
              .signIn(Optional.of(issuer.issuer()))
              .voice(VoiceDesk.at(openAi))
              .build(),
          clock);

  @AfterEach
  void close() {
    desk.close();
    issuer.close();
    openAi.close();
  }

  private HttpResponse<String> posted(String path, String type, String body) {
    String token = FakeIssuer.signed(signing, FakeIssuer.claims("pete"));
    return RunningDesk.send(
        desk.request(path)
            .header("Authorization", "Bearer " + token)
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void host_may_end_the_call_that_their_browser_began() {
    new JdbiSignIns(desk.jdbi())
        .register(Demo.ORG, new SignIn("pete", Demo.propertyManager().id()));

    HttpResponse<String> begun =
        posted("/api/realtime/calls", "application/sdp", "v=0\r\na=setup:actpass\r\n");

    String call = begun.headers().firstValue("X-Call-Id").orElseThrow();
    HttpResponse<String> ended =
        posted("/api/calls/end", "application/json", "{\"call_id\":\"" + call + "\"}");
    assertThat(ended.statusCode()).isEqualTo(200);
  }
}
