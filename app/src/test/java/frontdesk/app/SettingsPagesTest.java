package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.ProfileField;
import frontdesk.audit.AuditEntry;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiProfiles;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an organisation tells of itself, and its credentials, on pages. */
class SettingsPagesTest {
  private static final String CREDENTIALS = "/console/settings/credentials";
  private static final Pattern SECRET = Pattern.compile("aria-label=\"Secret\">([^<]+)<");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);
  private final ConsoleBrowser owner = member(Role.OWNER, Optional.empty());

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser member(Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, role, host);
  }

  private static String page(ConsoleBrowser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> make(Map<String, String> wish) {
    page(owner, CREDENTIALS);
    return owner.post(CREDENTIALS + "/make", wish);
  }

  private static String secret(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Matcher found = SECRET.matcher(answer.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private int asked(String key) {
    return RunningDesk.send(
            desk.request("/api/calls").header("Authorization", "Bearer " + key).GET())
        .statusCode();
  }

  private void told(Map<String, String> fields, int status) {
    ConsoleBrowser browser = owner.at(desk);
    page(browser, "/console/settings");
    Map<String, String> form = new HashMap<>();
    Stream.of(ProfileField.values()).forEach(field -> form.put(field.word(), ""));
    form.putAll(fields);
    assertThat(browser.post("/console/settings/organisation", form).statusCode()).isEqualTo(status);
  }

  private Optional<Object> kept(ProfileField field) {
    return new JdbiProfiles(desk.jdbi())
        .find(Demo.ORG)
        .flatMap(profile -> profile.of(field))
        .map(detail -> detail.value());
  }

  @Test
  void what_an_organisation_tells_is_kept_and_what_is_empty_is_told_no_more() {
    told(Map.of("name", "Oak & <script>", "business_hours", "{\"monday\": \"9 to 5\"}"), 303);

    assertThat(kept(ProfileField.NAME)).contains("Oak & <script>");
    assertThat(kept(ProfileField.BUSINESS_HOURS)).contains(Map.of("monday", "9 to 5"));
    assertThat(page(owner, "/console/settings?done=kept"))
        .contains("That is kept.", "Oak &amp; &lt;script>")
        .doesNotContain("<script>");

    told(Map.of("business_hours", "{\r\n  \"monday\" : \"9 to 5\"\r\n}", "hours_monday", ""), 303);
    assertThat(kept(ProfileField.NAME)).isEmpty();
    assertThat(kept(ProfileField.BUSINESS_HOURS)).isPresent();
  }

  @Test
  void hours_are_written_day_by_day_or_in_words_and_services_one_a_line() {
    told(Map.of("hours_monday", "9 to 5", "hours_sunday", "closed"), 303);

    assertThat(kept(ProfileField.BUSINESS_HOURS))
        .contains(Map.of("monday", "9 to 5", "sunday", "closed"));
    assertThat(page(owner, "/console/settings"))
        .contains("name=\"hours_monday\" value=\"9 to 5\"")
        .doesNotContain("{&#34;", "{\n");

    told(Map.of("hours_sunday", "", "services_offered", "Flats\r\nHouses"), 303);
    assertThat(kept(ProfileField.BUSINESS_HOURS)).contains(Map.of("monday", "9 to 5"));
    assertThat(kept(ProfileField.SERVICES_OFFERED)).contains(List.of("Flats", "Houses"));
    assertThat(page(owner, "/console/settings")).contains("\nFlats\nHouses</textarea>");

    told(Map.of("hours_monday", "9 to 5", "business_hours", "Always"), 422);
    told(Map.of("hours_monday", "", "business_hours", "Always"), 303);
    assertThat(kept(ProfileField.BUSINESS_HOURS)).contains("Always");
  }

  @Test
  void each_field_says_what_is_wrong_with_it_and_nothing_is_kept() {
    page(owner, "/console/settings");

    HttpResponse<String> answer =
        owner.post(
            "/console/settings/organisation",
            Map.of(
                "name",
                "Oak",
                "escalation_phone",
                "<b>soon</b>",
                "config",
                "[1,",
                "services_offered",
                "{}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "id=\"config-problem\"",
            "id=\"escalation_phone-problem\"",
            "value=\"&lt;b>soon&lt;/b>\"",
            "Nothing was kept");
    assertThat(kept(ProfileField.NAME)).isEmpty();
    answer = owner.post("/console/settings/organisation", Map.of("escalation_phone", "soon"));
    assertThat(answer.body()).contains("id=\"escalation_phone-problem\"", "aria-invalid=\"true\"");
  }

  @Test
  void what_somebody_else_changed_meanwhile_stays() {
    told(Map.of("name", "Oak", "services_offered", "Homes"), 303);
    page(owner, "/console/settings");
    told(Map.of("name", "Elm", "services_offered", "Homes"), 303);

    owner.post(
        "/console/settings/organisation", Map.of("name", "Oak", "services_offered", "Flats"));

    assertThat(kept(ProfileField.NAME)).contains("Elm");
    assertThat(kept(ProfileField.SERVICES_OFFERED)).contains("Flats");
  }

  @Test
  void what_two_wrote_into_one_field_is_not_overwritten_unseen() {
    told(Map.of("name", "Oak"), 303);
    page(owner, "/console/settings");
    told(Map.of("name", "Elm"), 303);

    HttpResponse<String> late =
        owner.post("/console/settings/organisation", Map.of("name", "Ash <b>"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody else changed this since you opened it", "value=\"Ash &lt;b>\"")
        .contains("id=\"name-problem\">Somebody else wrote meanwhile: Elm<");
    assertThat(kept(ProfileField.NAME)).contains("Elm");
    owner.post("/console/settings/organisation", Map.of("name", "Ash"));
    assertThat(kept(ProfileField.NAME)).contains("Ash");
  }

  @Test
  void a_credential_is_shown_once_rotated_and_revoked() {
    assertThat(page(owner, CREDENTIALS)).contains("There is no credential yet.");
    String first = secret(make(Map.of("name", "front-end", "kind", "key")));
    assertThat(asked(first)).isEqualTo(200);
    assertThat(page(owner, CREDENTIALS)).contains("front-end", "API key").doesNotContain(first);

    clock.advance(Duration.ofSeconds(1));
    String second = secret(owner.post(CREDENTIALS + "/rotate", Map.of("name", "front-end")));
    assertThat(asked(first)).isEqualTo(200);
    assertThat(asked(second)).isEqualTo(200);
    HttpResponse<String> third = owner.post(CREDENTIALS + "/rotate", Map.of("name", "front-end"));
    assertThat(third.headers().firstValue("Location").orElseThrow()).endsWith("?done=two");

    owner.post(CREDENTIALS + "/revoke-older", Map.of("name", "front-end"));
    assertThat(asked(first)).isEqualTo(401);
    assertThat(asked(second)).isEqualTo(200);
    owner.post(CREDENTIALS + "/revoke", Map.of("name", "front-end"));
    assertThat(asked(second)).isEqualTo(401);
    assertThat(page(owner, CREDENTIALS)).contains("Revoked Sat, Nov 21, 2026");
  }

  @Test
  void kinds_are_those_of_the_command() {
    assertThat(secret(make(Map.of("name", "vapi", "kind", "webhook")))).startsWith("fdw.");
    secret(make(Map.of("name", "desk", "kind", "webhook", "header", "X-Desk", "prefix", "Token ")));
    secret(
        make(
            Map.of(
                "name",
                "signed",
                "kind",
                "hmac",
                "no_timestamp",
                "yes",
                "encoding",
                "base64",
                "algorithm",
                "sha512")));

    assertThat(page(owner, CREDENTIALS)).contains("Webhook secret", "Signing key (HMAC)");
  }

  @Test
  void what_cannot_be_made_is_said_and_what_was_written_stays() {
    HttpResponse<String> odd = make(Map.of("name", "<script>", "kind", "webhook"));
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(odd.body())
        .contains("id=\"name-problem\"", "value=\"&lt;script>\"", "value=\"webhook\" checked");
    assertThat(make(Map.of("name", "a", "kind", "hmac", "payload_format", "{url}")).body())
        .contains("This cannot be: the payload has no {body}");
    assertThat(make(Map.of("name", "a", "kind", "webhook", "prefix", "x")).body())
        .contains("a prefix needs a header");
    secret(make(Map.of("name", "a")));
    assertThat(make(Map.of("name", "a")).body()).contains("A credential of that name is valid.");
  }

  @Test
  void a_viewer_reads_what_is_told_and_no_more_and_a_manager_does_not() {
    ConsoleBrowser viewer = member(Role.VIEWER, Optional.empty());
    ConsoleBrowser manager = member(Role.MANAGER, Optional.of(Demo.propertyManager().id()));

    assertThat(page(viewer, "/console/settings"))
        .contains("Not told")
        .doesNotContain("settings/credentials");
    assertThat(viewer.post("/console/settings/organisation", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.get(CREDENTIALS).statusCode()).isEqualTo(403);
    assertThat(viewer.get(CREDENTIALS).body()).contains("This is for owners.");
    assertThat(viewer.post(CREDENTIALS + "/make", Map.of("name", "x")).statusCode()).isEqualTo(403);
    assertThat(manager.get("/console/settings").statusCode()).isEqualTo(403);
    assertThat(manager.get(CREDENTIALS).statusCode()).isEqualTo(403);
    assertThat(manager.post(CREDENTIALS + "/make", Map.of("name", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void another_organisations_credential_is_not_there_and_that_is_on_record() {
    secret(make(Map.of("name", "ours")));
    OrgId other = new OrgId("org_other");
    GivenCredentials.in(desk).organisation(other);
    ConsoleBrowser theirs = ConsoleBrowser.member(desk, clock, other, Role.OWNER, Optional.empty());

    assertThat(page(theirs, CREDENTIALS)).doesNotContain("ours");
    for (String what : List.of("/revoke", "/revoke-older")) {
      assertThat(
              theirs
                  .post(CREDENTIALS + what, Map.of("name", "ours"))
                  .headers()
                  .firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("?done=not-there"));
    }
    assertThat(new JdbiAudit(desk.jdbi()).entries(other, Instant.EPOCH, Optional.empty(), 50))
        .extracting(AuditEntry::what)
        .contains("absent_id");
    assertThat(page(owner, CREDENTIALS)).contains("badge good");
  }

  @Test
  void the_first_credential_made_at_home_comes_with_a_link_to_join_by() {
    try (RunningDesk home =
        RunningDesk.on(
            RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock)) {
      ConsoleBrowser browser =
          new ConsoleBrowser(home).from("http://" + home.url("/").getAuthority());
      page(browser, CREDENTIALS);

      HttpResponse<String> made = browser.post(CREDENTIALS + "/make", Map.of("name", "first"));

      assertThat(secret(made)).startsWith("fdk.");
      assertThat(made.body()).contains("/console/join?token=");
    }
  }
}
