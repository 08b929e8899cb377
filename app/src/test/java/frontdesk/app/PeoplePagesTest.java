package frontdesk.app;

import static frontdesk.app.ConsoleBrowser.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.people.Member;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.scheduling.Demo;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is a member, on pages: invited, given another role, removed, and let in again. */
class PeoplePagesTest {
  private static final String PEOPLE = "/console/settings/people";
  private static final Pattern LINK = Pattern.compile("aria-label=\"Link\">([^<]+)<");
  private static final OrgId OTHER = new OrgId("org_other");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);
  private final ConsoleBrowser owner = member(Role.OWNER);

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser member(Role role) {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, role, Optional.empty());
  }

  private Member who(Role role) {
    return new JdbiMembers(desk.jdbi())
        .all(Demo.ORG).stream()
            .filter(one -> one.email().value().startsWith(role.word() + "@"))
            .findFirst()
            .orElseThrow();
  }

  private static String page(ConsoleBrowser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> done(String what, Map<String, String> form) {
    page(owner, PEOPLE);
    return owner.post(PEOPLE + "/" + what, form);
  }

  private String told(String what, Map<String, String> form) {
    String to = done(what, form).headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf('=') + 1);
  }

  private static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Matcher found = LINK.matcher(answer.body());
    assertThat(found.find()).isTrue();
    return found.group(1).replace("https://example.com/desk", "");
  }

  private static Map<String, String> token(String path, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    form.put("token", path.substring(path.indexOf('=') + 1));
    return form;
  }

  @Test
  void somebody_is_invited_joins_and_is_listed_with_a_role() {
    String link = path(done("invite", Map.of("role", "manager", "host", "pete_admin")));
    assertThat(page(owner, PEOPLE)).contains("<h2>Invited</h2>", "manager of pete_admin");
    ConsoleBrowser pete = new ConsoleBrowser(desk);
    page(pete, link);

    HttpResponse<String> joined =
        pete.post(
            "/console/join",
            token(link, Map.of("name", "<i>Pete", "email", "pete@x.org", "password", PASSWORD)));

    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(page(owner, PEOPLE))
        .contains("&lt;i&gt;Pete", "pete@x.org", "manager of pete_admin")
        .contains("No invitation is open.")
        .doesNotContain("<i>");
  }

  @Test
  void an_invitation_that_is_withdrawn_leads_nowhere() {
    String link = path(done("invite", Map.of("role", "viewer")));
    Matcher id =
        Pattern.compile("name=\"id\" value=\"([0-9a-f]{24})\"").matcher(page(owner, PEOPLE));
    assertThat(id.find()).isTrue();

    assertThat(told("withdraw", Map.of("id", id.group(1)))).isEqualTo("withdrawn");

    assertThat(new ConsoleBrowser(desk).get(link).statusCode()).isEqualTo(404);
    assertThat(told("withdraw", Map.of("id", id.group(1)))).isEqualTo("not-there");
  }

  @Test
  void a_manager_is_one_hosts_who_is_there() {
    HttpResponse<String> without = done("invite", Map.of("role", "manager"));
    HttpResponse<String> unknown = done("invite", Map.of("role", "manager", "host", "<nobody>"));
    String owners = who(Role.OWNER).id();
    HttpResponse<String> given = done("role", Map.of("id", owners, "role", "manager"));

    assertThat(List.of(without, unknown, given))
        .allMatch(answer -> answer.statusCode() == 422)
        .allMatch(answer -> answer.body().contains("role=\"alert\""))
        .allMatch(answer -> answer.body().contains("please choose which"));
    assertThat(unknown.body())
        .contains("id=\"host-new\" name=\"host\" list=\"hosts\" value=\"&lt;nobody>\"");
    assertThat(given.body()).contains("<details class=\"sure\" open>");
    assertThat(who(Role.OWNER).id()).isEqualTo(owners);
  }

  @Test
  void another_role_counts_from_the_next_page_on() {
    ConsoleBrowser viewer = member(Role.VIEWER);
    String id = who(Role.VIEWER).id();
    assertThat(viewer.get(PEOPLE).statusCode()).isEqualTo(403);

    assertThat(told("role", Map.of("id", id, "role", "owner"))).isEqualTo("changed");
    assertThat(viewer.get(PEOPLE).statusCode()).isEqualTo(200);

    assertThat(told("role", Map.of("id", id, "role", "manager", "host", "pete_admin")))
        .isEqualTo("changed");
    assertThat(viewer.get("/console/notices").statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_is_removed_is_out_at_once() {
    ConsoleBrowser viewer = member(Role.VIEWER);

    assertThat(told("remove", Map.of("id", who(Role.VIEWER).id()))).isEqualTo("removed");

    assertThat(viewer.get("/console/calls").statusCode()).isEqualTo(303);
    viewer.get("/console/sign-in");
    String email = ConsoleBrowser.address(Demo.ORG, Role.VIEWER);
    assertThat(
            viewer
                .post("/console/sign-in", Map.of("email", email, "password", PASSWORD))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_last_owner_stays() {
    String id = who(Role.OWNER).id();

    assertThat(told("remove", Map.of("id", id))).isEqualTo("last-owner");
    assertThat(told("role", Map.of("id", id, "role", "viewer"))).isEqualTo("last-owner");

    assertThat(page(owner, PEOPLE + "?done=last-owner"))
        .contains("class=\"wrong\" role=\"alert\"", "Nobody else is an owner.", "badge good\">You");
  }

  @Test
  void a_reset_signs_out_and_its_link_takes_a_new_password_once() {
    ConsoleBrowser viewer = member(Role.VIEWER);
    String link = path(done("reset-password", Map.of("id", who(Role.VIEWER).id())));
    assertThat(viewer.get("/console/calls").statusCode()).isEqualTo(303);
    assertThat(page(viewer, link)).contains(ConsoleBrowser.address(Demo.ORG, Role.VIEWER));

    HttpResponse<String> tooShort =
        viewer.post("/console/password", token(link, Map.of("password", "short")));
    assertThat(tooShort.statusCode()).isEqualTo(422);
    assertThat(tooShort.body()).contains("at least 12 characters");
    HttpResponse<String> chosen =
        viewer.post("/console/password", token(link, Map.of("password", "another password")));

    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(viewer.get("/console/calls").statusCode()).isEqualTo(200);
    assertThat(new ConsoleBrowser(desk).get(link).statusCode()).isEqualTo(404);
    assertThat(new ConsoleBrowser(desk).get("/console/password?token=x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void only_owners_see_who_is_here_and_only_forms_of_ours_change_it() {
    ConsoleBrowser viewer = member(Role.VIEWER);
    String id = who(Role.OWNER).id();
    page(viewer, "/console/settings");

    assertThat(viewer.get(PEOPLE).body()).contains("This is for owners.").doesNotContain(id);
    for (String what : List.of("invite", "role", "remove", "reset-password", "withdraw")) {
      Map<String, String> form = Map.of("id", id, "role", "owner");
      assertThat(viewer.post(PEOPLE + "/" + what, form).statusCode()).as(what).isEqualTo(403);
      page(owner, PEOPLE);
      owner.from("https://evil.example");
      assertThat(owner.post(PEOPLE + "/" + what, form).statusCode()).as(what).isEqualTo(403);
      owner.from("https://example.com");
    }
  }

  @Test
  void people_of_another_organisation_are_not_there() {
    GivenCredentials.in(desk).organisation(OTHER);
    ConsoleBrowser theirs = ConsoleBrowser.member(desk, clock, OTHER, Role.OWNER, Optional.empty());
    String id = who(Role.OWNER).id();

    assertThat(page(theirs, PEOPLE)).doesNotContain(id);
    for (String what : List.of("role", "remove", "reset-password")) {
      assertThat(
              theirs
                  .post(PEOPLE + "/" + what, Map.of("id", id, "role", "viewer"))
                  .headers()
                  .firstValue("Location"))
          .as(what)
          .hasValueSatisfying(to -> assertThat(to).endsWith("not-there"));
    }
    page(owner, PEOPLE);
  }

  @Test
  void at_home_nobody_is_there_and_the_first_person_closes_the_pages() {
    try (RunningDesk home =
        RunningDesk.on(
            RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock)) {
      String here = "http://" + home.url("/").getAuthority();
      ConsoleBrowser browser = new ConsoleBrowser(home).from(here);
      assertThat(page(browser, PEOPLE)).contains("Nobody has joined yet.");

      String link = path(browser.post(PEOPLE + "/invite", Map.of("role", "owner")));

      assertThat(link).contains("/console/join?token=");
    }
  }
}
