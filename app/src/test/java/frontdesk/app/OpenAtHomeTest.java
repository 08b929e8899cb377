package frontdesk.app;

import static frontdesk.app.GivenCredentials.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.SettableClock;
import frontdesk.accounts.RevokeCredential.Which;
import frontdesk.app.settings.Settings;
import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Doors without credentials are open to this machine, as long as nobody has one. */
class OpenAtHomeTest {
  private static final String STATS = "/api/execute-intent/stats";

  private static Settings elsewhere(Optional<String> vapi, Optional<String> key) {
    Settings set = RunningDesk.settings(Optional.empty(), vapi, key);
    return SettingsFixture.like(set).host("0.0.0.0").build();
  }

  private static RunningDesk on(Settings settings) {
    return RunningDesk.on(settings, new SettableClock("2026-11-21T12:00:00Z"));
  }

  private static boolean areOpen(RunningDesk desk) {
    int api = desk.get(STATS).statusCode();
    int vapi = desk.post("/vapi/webhook", "{\"message\":{\"type\":\"hang\"}}").statusCode();
    return api == 200 && vapi == 200;
  }

  private static boolean areClosed(RunningDesk desk) {
    int api = desk.get(STATS).statusCode();
    int vapi = desk.post("/vapi/webhook", "{\"message\":{\"type\":\"hang\"}}").statusCode();
    int own = desk.post("/vapi/webhook/org_demo_001", "{}").statusCode();
    return api == 401 && vapi == 401 && own == 401;
  }

  @Test
  void what_is_told_at_the_start_is_so() {
    Settings open = RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty());
    try (RunningDesk desk = on(open)) {
      assertThat(told(open, Exposed.isHome(open, desk.jdbi())))
          .contains("Vapi open to this machine, API open to this machine")
          .doesNotContain("$API_KEY");

      GivenCredentials.in(desk).apiKey(Demo.ORG);
      assertThat(told(open, Exposed.isHome(open, desk.jdbi())))
          .contains("Vapi closed, but to stored credentials, API closed, but to stored credentials")
          .contains("Bearer $API_KEY");
      assertThat(told(open, Optional.empty())).contains("not known before the database answers");
    }
  }

  private static String told(Settings settings, Optional<Boolean> home) {
    return Banner.of(settings, 8000, home, new SettableClock("2026-11-21T12:00:00Z"));
  }

  @Test
  void another_organisation_closes_them_without_a_restart_and_the_operator_hears_what_to_do() {
    try (RunningDesk desk = RunningDesk.open()) {
      assertThat(areOpen(desk)).isTrue();

      GivenCredentials.in(desk).organisation(OTHER);

      assertThat(Soon.is(() -> areClosed(desk))).isTrue();
      assertThat(desk.get(STATS).body()).contains("./run credential make");
      HttpResponse<String> stranger =
          RunningDesk.send(desk.request(STATS).header("X-Forwarded-For", "203.0.113.7"));
      assertThat(stranger.statusCode()).isEqualTo(401);
      assertThat(stranger.body()).isEqualTo("{}");
    }
  }

  @Test
  void a_credential_closes_them_for_good() {
    try (RunningDesk desk = RunningDesk.open()) {
      GivenCredentials given = GivenCredentials.in(desk);
      given.apiKey(Demo.ORG);
      assertThat(Soon.is(() -> areClosed(desk))).isTrue();

      given.revoke(Demo.ORG, "key", Which.ALL);

      try (RunningDesk restarted = desk.another()) {
        assertThat(areClosed(restarted)).isTrue();
      }
    }
  }

  @Test
  void where_others_can_reach_it_the_server_does_not_start_without_a_credential() {
    assertThatThrownBy(() -> on(elsewhere(Optional.empty(), Optional.empty())))
        .isInstanceOf(Exposed.class)
        .hasMessageStartingWith("HOST is 0.0.0.0, which others can reach");
    assertThatThrownBy(() -> on(elsewhere(Optional.of("vapi-secret"), Optional.empty())))
        .isInstanceOf(Exposed.class);
    try (RunningDesk set = on(elsewhere(Optional.of("vapi-secret"), Optional.of("api-key")))) {
      assertThat(areClosed(set)).isTrue();
    }
  }

  @Test
  void where_others_can_reach_it_a_stored_credential_is_enough_and_no_door_is_open() {
    try (RunningDesk home = RunningDesk.open()) {
      String hook = GivenCredentials.in(home).webhook(Demo.ORG);
      Settings settings = elsewhere(Optional.empty(), Optional.empty());
      try (RunningDesk desk = home.another(settings)) {
        assertThat(areClosed(desk)).isTrue();
        assertThat(
                RunningDesk.send(
                        desk.request("/vapi/webhook")
                            .header("X-Vapi-Secret", hook)
                            .POST(BodyPublishers.ofString("{\"message\":{\"type\":\"hang\"}}")))
                    .statusCode())
            .isEqualTo(200);
      }
    }
  }
}
