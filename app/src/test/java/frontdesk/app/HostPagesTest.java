package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiHostList;
import frontdesk.persistence.jdbi.JdbiHosts;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the pages about hosts show and do. */
class HostPagesTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId OTHER_HOST = Demo.intakeDesk().id();
  private static final OrgId OTHER = new OrgId("org_other");
  private static final String PAGE = "/console/hosts/one?id=" + PETE;

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private final ConsoleBrowser owner = as(Demo.ORG, Role.OWNER, Optional.empty());

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleBrowser as(OrgId org, Role role, Optional<UserId> host) {
    return ConsoleBrowser.member(desk, clock, org, role, host);
  }

  private static String page(ConsoleBrowser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private Host host(UserId id) {
    return new JdbiHosts(desk.jdbi()).find(Demo.ORG, id).orElseThrow();
  }

  private Host host() {
    return host(PETE);
  }

  private static Map<String, String> fields(String... pairs) {
    Map<String, String> fields = new HashMap<>(Map.of("id", PETE.value()));
    for (int at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.body());
  }

  @Test
  void hosts_are_listed_with_names_zone_and_calendar() {
    owner.get(PAGE);
    owner.post("/console/hosts/alias", fields("alias", "leasing"));
    new JdbiHosts(desk.jdbi()).keepCalendarIn(Demo.ORG, OTHER_HOST, CalendarKind.MICROSOFT);

    assertThat(page(owner, "/console/hosts"))
        .contains(PETE.value(), OTHER_HOST.value(), "leasing", "Central Time")
        .contains("Microsoft 365", "Not connected")
        .doesNotContain("<script");
  }

  @Test
  void an_organisation_without_hosts_is_told_what_one_is() {
    GivenCredentials.in(desk).organisation(OTHER);

    assertThat(page(as(OTHER, Role.OWNER, Optional.empty()), "/console/hosts"))
        .contains("There is no host yet.");
  }

  @Test
  void the_page_of_a_host_shows_the_rules_and_what_results() {
    String page = page(owner, PAGE + "&day=2026-11-23");

    assertThat(page)
        .contains("name=\"duration\"", "name=\"zone\" value=\"" + host().zone() + "\"")
        .contains("Monday, November 23, 2026", "can be booked:", "outside the office hours");
  }

  @Test
  void what_an_appointment_takes_is_told_as_the_reason() {
    desk.execute(
        """
        {"tool_name":"create_appointment","call_id":"c","item_id":"i","org_id":"org_demo_001",
         "tool_args":{"user_id":"%s","title":"Viewing","start_time":"2026-11-24T09:00:00-06:00",
         "end_time":"2026-11-24T09:30:00-06:00","attendee_email":"jane@example.com"}}
        """
            .formatted(PETE));

    assertThat(page(owner, PAGE + "&day=2026-11-24")).contains("<dd>booked</dd>");
  }

  @Test
  void odd_days_are_answered_as_if_nobody_had_asked() {
    for (String day :
        List.of("-99999-01-01", "9999-12-31", "0001-01-01", "today", "%3Cscript%3E")) {
      assertThat(page(owner, PAGE + "&span=week&day=" + day)).contains("November 21, 2026");
    }
  }

  @Test
  void hours_and_rules_are_kept_together_and_are_on_record() {
    owner.get(PAGE);

    HttpResponse<String> kept =
        owner.post(
            "/console/hosts/keep",
            fields(
                "zone", "Europe/Berlin",
                "mon", "09:00-12:00, 13:00-17:00",
                "tue", "",
                "dates", "2026-12-24 09:00-11:00\r\n2026-12-25 closed",
                "duration", "45",
                "longest", "1h",
                "horizon", "",
                "a-day", "6",
                "day", "2026-11-23"));

    assertThat(location(kept)).contains("hosts/one?id=", "done=kept", "day=2026-11-23");
    assertThat(host().zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(host().hours().toString())
        .startsWith("mon 09:00-12:00 13:00-17:00; wed")
        .endsWith("2026-12-24 09:00-11:00; 2026-12-25 closed");
    assertThat(host().policy().duration()).hasMinutes(45);
    assertThat(host().policy().longest()).hasMinutes(60);
    assertThat(host().policy().lead().horizon()).isEmpty();
    assertThat(host().policy().limits().aDay()).hasValue(6);
    assertThat(recorded()).contains("hours_changed", "policy_changed");
    assertThat(page(owner, PAGE + "&done=kept")).contains("The rules are kept.");
  }

  private List<String> recorded() {
    return new JdbiAudit(desk.jdbi())
        .entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 500).stream()
            .filter(entry -> entry.credential().startsWith("member"))
            .map(entry -> entry.what())
            .toList();
  }

  @Test
  void what_cannot_be_so_is_said_beside_its_field_and_nothing_changes() {
    Host before = host();
    owner.get(PAGE);

    HttpResponse<String> refused =
        owner.post(
            "/console/hosts/keep",
            fields(
                "zone", "Mars/<script>",
                "mon", "17:00-09:00",
                "wed", "09:00-10:00; thu 09:00-10:00",
                "dates", "mon 09:00-12:00",
                "duration", "soon",
                "step", "0",
                "at-once", "many"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("7 fields cannot be so. Nothing was changed.")
        .contains("id=\"zone-wrong\"", "id=\"mon-wrong\"", "id=\"wed-wrong\"", "id=\"dates-wrong\"")
        .contains("id=\"duration-wrong\">Is written in minutes, or as 2h or 30d.")
        .contains("id=\"step-wrong\"", "id=\"at-once-wrong\">Has to be a number.")
        .contains("value=\"Mars/&lt;script>\"", "value=\"soon\"", "value=\"17:00-09:00\"")
        .contains("These times result of the rules that are kept.")
        .doesNotContain("<script");
    assertThat(host()).isEqualTo(before);
  }

  @Test
  void what_would_result_is_shown_and_not_kept() {
    Host before = host();
    owner.get(PAGE);

    HttpResponse<String> shown =
        owner.post(
            "/console/hosts/keep",
            fields(
                "do",
                "show",
                "mon",
                "09:00-10:00",
                "duration",
                "20",
                "longest",
                "20",
                "step",
                "20",
                "offset",
                "0",
                "day",
                "2026-11-23"));

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("It is not kept yet.", "3 times can be booked:", "value=\"09:00-10:00\"");
    assertThat(host()).isEqualTo(before);
    assertThat(page(owner, PAGE + "&day=2026-11-23")).doesNotContain("3 times can be booked:");
  }

  @Test
  void of_two_who_keep_one_hosts_rules_at_once_the_later_sees_what_the_other_kept() {
    ConsoleBrowser other = owner.at(desk);
    owner.get(PAGE);
    other.get(PAGE);
    other.post("/console/hosts/keep", fields("mon", "10:00-11:00", "tue", ""));
    Host before = host();

    HttpResponse<String> late =
        owner.post("/console/hosts/keep", fields("mon", "12:00-13:00", "duration", "20"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Somebody else changed this since you opened it")
        .contains("value=\"12:00-13:00\"", "name=\"duration\" value=\"20\"")
        .contains("id=\"mon-wrong\">Somebody else wrote meanwhile: 10:00-11:00<")
        .contains("id=\"tue-wrong\">Somebody else emptied it meanwhile.")
        .doesNotContain("id=\"wed-wrong\"");
    assertThat(host()).isEqualTo(before);

    Map<String, String> again = fields("mon", "12:00-13:00", "tue", "", "duration", "20");
    assertThat(location(owner.post("/console/hosts/keep", again))).contains("done=kept");
    assertThat(host().hours().toString()).startsWith("mon 12:00-13:00; wed");
  }

  @Test
  void what_only_looked_at_results_is_told_of_others_changes_too() {
    ConsoleBrowser other = owner.at(desk);
    owner.get(PAGE);
    other.get(PAGE);
    owner.post("/console/hosts/keep", fields("do", "show", "mon", "12:00-13:00"));
    other.post("/console/hosts/keep", fields("mon", "10:00-11:00"));

    HttpResponse<String> late = owner.post("/console/hosts/keep", fields("mon", "12:00-13:00"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(host().hours().toString()).startsWith("mon 10:00-11:00");
  }

  @Test
  void a_form_that_does_not_say_what_was_seen_changes_nothing() {
    Host before = host();
    owner.get("/console/hosts");

    HttpResponse<String> sent = owner.post("/console/hosts/keep", fields("mon", "12:00-13:00"));

    assertThat(sent.statusCode()).isEqualTo(409);
    assertThat(host()).isEqualTo(before);
  }

  @Test
  void a_host_is_added_with_a_page_of_their_own() {
    owner.get("/console/hosts");
    Map<String, String> anna =
        Map.of("id", "Anna@example.com", "calendar", "local", "zone", "Europe/Berlin");

    assertThat(location(owner.post("/console/hosts/add", anna)))
        .contains("hosts/one?id=anna%40example.com&done=added");
    assertThat(host(new UserId("anna@example.com")).zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(owner.post("/console/hosts/add", anna).body())
        .contains("There is a host of that name already.", "value=\"Anna@example.com\"");
    assertThat(
            owner
                .post(
                    "/console/hosts/add",
                    Map.of("id", "<script>", "calendar", "x", "zone", "<script>"))
                .body())
        .contains("id=\"id-wrong\"", "id=\"calendar-wrong\"", "id=\"zone-wrong\"")
        .doesNotContain("<script");
  }

  @Test
  void a_host_gets_another_name_and_loses_it() {
    owner.get(PAGE);
    assertThat(location(owner.post("/console/hosts/alias", fields("alias", "Maintenance"))))
        .contains("done=alias");
    for (String word : List.of("<script>", OTHER_HOST.value())) {
      HttpResponse<String> refused = owner.post("/console/hosts/alias", fields("alias", word));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("id=\"alias-problem\" role=\"alert\"", "That word is another host's")
          .contains("value=\"" + word.replace("<", "&lt;") + "\"");
    }
    assertThat(page(owner, PAGE)).contains("<span>maintenance</span>");

    assertThat(location(owner.post("/console/hosts/forget-alias", fields("alias", "maintenance"))))
        .contains("done=alias-forgotten");

    assertThat(new JdbiHostList(desk.jdbi()).aliases(Demo.ORG, PETE)).isEmpty();
    assertThat(owner.post("/console/hosts/forget-alias", fields("alias", "x")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void without_a_registration_nothing_can_be_connected_and_the_page_says_so() {
    assertThat(page(owner, PAGE)).contains("Microsoft 365 is not set up on this server.");
    for (String way : List.of("connect", "invite")) {
      assertThat(owner.post("/console/hosts/" + way, fields()).statusCode()).isEqualTo(404);
    }
    assertThat(location(owner.post("/console/hosts/disconnect", fields())))
        .contains("done=not-connected");
  }

  @Test
  void nobody_speaks_for_us_by_an_address() {
    assertThat(page(owner, PAGE + "&auth=error&message=Call+555+at+once&done=Hello"))
        .contains("role=\"alert\"", "The calendar was not connected. Nothing was changed.")
        .doesNotContain("Call 555", "Hello");
  }

  @Test
  void a_manager_sees_and_changes_their_own_host_only() {
    ConsoleBrowser manager = as(Demo.ORG, Role.MANAGER, Optional.of(PETE));
    String other = "/console/hosts/one?id=" + OTHER_HOST;
    Host before = host(OTHER_HOST);

    assertThat(page(manager, "/console/hosts"))
        .contains(PETE.value())
        .doesNotContain(OTHER_HOST.value(), "Add a host");
    assertThat(manager.get(other).statusCode()).isEqualTo(404);
    assertThat(page(manager, PAGE)).contains("Keep these rules");
    assertThat(location(manager.post("/console/hosts/keep", fields("mon", "10:00-11:00"))))
        .contains("done=kept");
    for (String form : List.of("keep", "connect", "invite", "disconnect", "alias")) {
      Map<String, String> theirs = fields("id", OTHER_HOST.value(), "mon", "", "alias", "mine");
      assertThat(manager.post("/console/hosts/" + form, theirs).statusCode())
          .as(form)
          .isEqualTo(404);
    }
    Map<String, String> anna = Map.of("id", "anna", "calendar", "local", "zone", "UTC");
    assertThat(manager.post("/console/hosts/add", anna).statusCode()).isEqualTo(403);
    assertThat(host(OTHER_HOST)).isEqualTo(before);
    assertThat(new JdbiHosts(desk.jdbi()).find(Demo.ORG, new UserId("anna"))).isEmpty();
  }

  @Test
  void a_viewer_looks_and_changes_nothing() {
    ConsoleBrowser viewer = as(Demo.ORG, Role.VIEWER, Optional.empty());
    Host before = host();

    assertThat(page(viewer, PAGE))
        .contains("<fieldset class=\"plain-set\" disabled", "What results")
        .doesNotContain("Keep these rules", "hosts/keep", "Disconnect");
    for (String form :
        List.of("add", "keep", "connect", "invite", "disconnect", "alias", "forget-alias")) {
      assertThat(viewer.post("/console/hosts/" + form, fields("mon", "")).statusCode())
          .as(form)
          .isEqualTo(403);
    }
    assertThat(host()).isEqualTo(before);
  }

  @Test
  void another_organisations_hosts_are_not_there() {
    GivenCredentials.in(desk).organisation(OTHER);
    ConsoleBrowser theirs = as(OTHER, Role.OWNER, Optional.empty());
    Host before = host();

    assertThat(theirs.get(PAGE).statusCode()).isEqualTo(404);
    assertThat(theirs.get("/console/hosts").body()).doesNotContain(PETE.value());
    assertThat(theirs.post("/console/hosts/keep", fields("mon", "")).statusCode()).isEqualTo(404);
    assertThat(theirs.post("/console/hosts/disconnect", fields()).statusCode()).isEqualTo(404);
    assertThat(host()).isEqualTo(before);
  }

  @Test
  void a_form_that_is_too_large_is_told_so_in_a_page() {
    owner.get(PAGE);

    HttpResponse<String> answer =
        owner.post("/console/hosts/keep", fields("dates", "x".repeat(130 * 1024)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("more than 128 KB. Nothing was changed.");
  }
}
