package frontdesk.app;

import static frontdesk.app.ConsoleBrowser.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.app.settings.Settings;
import frontdesk.audit.AuditEntry;
import frontdesk.people.Role;
import frontdesk.people.Sessions;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes to the pages, and who does not. */
class ConsoleDoorTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser owner() {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  private static Map<String, String> signIn(String email, String password) {
    return Map.of("email", email, "password", password);
  }

  @Test
  void whoever_is_not_signed_in_is_shown_where_to() {
    for (String page : List.of("/console", "/console/notices", "/console/calls")) {
      HttpResponse<String> answer = new ConsoleBrowser(desk).get(page);

      assertThat(answer.statusCode()).as(page).isEqualTo(303);
      assertThat(
              desk.url(page)
                  .resolve(answer.headers().firstValue("Location").orElseThrow())
                  .getPath())
          .isEqualTo("/console/sign-in");
    }
  }

  @Test
  void the_first_person_joins_by_a_link_that_works_once() {
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    ConsoleBrowser first = new ConsoleBrowser(desk);
    first.get("/console/join?token=" + token);
    Map<String, String> form =
        Map.of("token", token, "name", "Jane", "email", "jane@x.org", "password", PASSWORD);

    assertThat(first.post("/console/join", form).statusCode()).isEqualTo(303);
    assertThat(first.get("/console/notices").statusCode()).isEqualTo(200);
    ConsoleBrowser second = new ConsoleBrowser(desk);
    assertThat(second.get("/console/join?token=" + token).statusCode()).isEqualTo(404);
    assertThat(second.get("/console/join?token=nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_wrong_with_a_password_is_said_and_it_is_not_shown_again() {
    String token = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    browser.get("/console/join?token=" + token);

    HttpResponse<String> answer =
        browser.post(
            "/console/join",
            Map.of(
                "token", token, "name", "Jane", "email", "jane@x.org", "password", "eleven chr"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("at least 12 characters").doesNotContain("eleven chr");
  }

  // J18
  @Test
  void who_knows_the_password_is_let_in_with_another_cookie_and_nobody_else_is() {
    owner();
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    browser.get("/console/sign-in");
    String before = browser.cookie();
    String email = ConsoleBrowser.address(Demo.ORG, Role.OWNER);

    assertThat(browser.post("/console/sign-in", signIn(email, "wrong")).statusCode())
        .isEqualTo(403);
    assertThat(browser.post("/console/sign-in", signIn("no@x.org", PASSWORD)).statusCode())
        .isEqualTo(403);
    HttpResponse<String> in = browser.post("/console/sign-in", signIn(email, PASSWORD));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-frontdesk=")
        .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/");
    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.get("/console/notices").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_guesses_is_not_heard_any_more_though_they_find_it() {
    owner();
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    browser.get("/console/sign-in");
    String email = ConsoleBrowser.address(Demo.ORG, Role.OWNER);
    for (int i = 0; i < 20; i++) {
      browser.post("/console/sign-in", signIn("nobody" + i + "@x.org", "wrong"));
    }

    assertThat(browser.post("/console/sign-in", signIn(email, PASSWORD)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void who_signs_out_is_out_and_so_is_who_stays_away() {
    ConsoleBrowser browser = owner();
    ConsoleBrowser other = owner2();
    browser.get("/console/notices");

    assertThat(browser.post("/console/sign-out", Map.of()).statusCode()).isEqualTo(303);
    clock.advance(Sessions.IDLE);

    assertThat(browser.get("/console/notices").statusCode()).isEqualTo(303);
    assertThat(other.get("/console/notices").statusCode()).isEqualTo(303);
  }

  private ConsoleBrowser owner2() {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
  }

  // J18
  @Test
  void a_form_of_another_site_or_without_its_key_changes_nothing() {
    ConsoleBrowser browser = owner();
    browser.get("/console/notices");
    Map<String, String> form = Map.of("id", "x");

    assertThat(post(browser.from("https://evil.example"), form)).isEqualTo(403);
    assertThat(post(browser.from("null"), form)).isEqualTo(403);
    browser.from("https://example.com").get("/console/notices");
    assertThat(post(browser.withKey("0".repeat(64)), form)).isEqualTo(403);
    browser.get("/console/notices");
    assertThat(post(browser, form)).isEqualTo(303);
  }

  private static int post(ConsoleBrowser browser, Map<String, String> form) {
    return browser.post("/console/notices/resolve", form).statusCode();
  }

  @Test
  void a_viewer_changes_nothing_and_a_manager_sees_one_host() {
    ConsoleBrowser viewer = owner2();
    viewer.get("/console/calls");
    ConsoleBrowser manager =
        ConsoleBrowser.member(
            desk, clock, Demo.ORG, Role.MANAGER, Optional.of(Demo.propertyManager().id()));

    assertThat(viewer.get("/console/notices").statusCode()).isEqualTo(200);
    assertThat(post(viewer, Map.of("id", "x"))).isEqualTo(403);
    assertThat(manager.get("/console/notices").statusCode()).isEqualTo(403);
    assertThat(manager.get("/console/calls").statusCode()).isEqualTo(200);
    assertThat(manager.get("/console/appointments").body())
        .contains("pete_admin")
        .doesNotContain("front_desk")
        .doesNotContain("Notices</a>");
    assertThat(manager.get("/console/appointments?host=front_desk").statusCode()).isEqualTo(404);
  }

  @Test
  void what_members_do_is_on_record_under_a_name_that_tells_nobody() {
    ConsoleBrowser browser = owner();
    browser.get("/console/notices");
    post(browser, Map.of("id", "not-ours"));

    List<AuditEntry> entries =
        new JdbiAudit(desk.jdbi()).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 50);
    assertThat(entries).extracting(AuditEntry::what).contains("member_joined", "absent_id");
    assertThat(entries.get(entries.size() - 1).credential()).startsWith("member ");
    assertThat(entries.toString()).doesNotContain("@", "Jane");
  }

  @Test
  void switched_off_there_is_nothing() {
    Settings off =
        SettingsFixture.like(
                RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()))
            .console(false)
            .build();
    try (RunningDesk without = RunningDesk.on(off, clock)) {
      assertThat(without.get("/console").statusCode()).isEqualTo(404);
      assertThat(without.get("/console/sign-in").statusCode()).isEqualTo(404);
    }
  }
}
