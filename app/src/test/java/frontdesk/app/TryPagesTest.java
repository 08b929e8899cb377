package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.scheduling.Demo;
import frontdesk.tools.Parameter;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Owners try tools at a page, and these do what they say. */
class TryPagesTest {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.empty(), Optional.empty()), clock);
  private ConsoleBrowser browser =
      new ConsoleBrowser(desk).from("http://" + desk.url("/").getAuthority());

  @AfterEach
  void close() {
    desk.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found
        .group(1)
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String hidden(String page, String name) {
    return first(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
  }

  /** A form as the page has it, with those arguments. */
  private Map<String, String> form(String page, String tool, Map<String, String> arguments) {
    Map<String, String> form = new HashMap<>();
    form.put("tool", tool);
    form.put("call", hidden(page, "call"));
    form.put("item", hidden(page, "item"));
    arguments.forEach((name, value) -> form.put("arg-" + name, value));
    return form;
  }

  private Map<String, String> form(String tool, Map<String, String> arguments) {
    return form(page("/console/try?tool=" + tool), tool, arguments);
  }

  private String tried(Map<String, String> form) {
    HttpResponse<String> answer = browser.post("/console/try", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Map<String, String> viewing() {
    return Map.of(
        "user_id", "pete_admin",
        "property_address", "12 Oak Street",
        "start_time", "Monday at 9 am",
        "attendee_name", "Jane",
        "attendee_email", "jane@example.com");
  }

  @Test
  void every_tool_has_a_form_with_all_of_its_arguments() {
    for (Tool tool : ToolCatalog.tools()) {
      String page = page("/console/try?tool=" + tool.name());
      for (Parameter parameter : tool.parameters()) {
        assertThat(page).contains("name=\"arg-" + parameter.name() + "\"");
      }
    }
    assertThat(page("/console/try?tool=escalate_call"))
        .contains("Tools do what they say.", ">emergency</option>");
    assertThat(browser.get("/console/try?tool=hack").statusCode()).isEqualTo(404);
  }

  @Test
  void a_tool_that_books_really_books_and_shows_what_a_caller_hears() {
    String answer = tried(form("set_appointment", viewing()));

    assertThat(answer)
        .contains("You're booked for the viewing of 12 Oak Street", " ms</span>", "booked")
        .contains("appointments/one?id=");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void a_form_that_is_sent_twice_at_once_books_once_and_says_the_same() {
    Map<String, String> form = form("set_appointment", viewing());

    List<String> spoken = AtOnce.each(2, i -> first(tried(form), "<p class=\"spoken\">(.*?)</p>"));

    assertThat(spoken.get(0)).isEqualTo(spoken.get(1)).contains("booked");
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(desk.count("calls")).isEqualTo(1);
  }

  @Test
  void its_call_stands_among_the_calls_as_a_trial_that_is_over() {
    Map<String, String> form = form("set_appointment", viewing());
    tried(form);

    assertThat(page("/console/calls")).contains("Nobody: a trial", "<span class=\"badge\">Trial");
    assertThat(page("/console/calls?kind=going_on")).contains("No call is like that.");
    assertThat(page("/console/calls/one?id=" + form.get("call")))
        .contains("Somebody tried tools at the console", "set_appointment", "12 Oak Street")
        .contains("Appointments made");
    assertThat(new JdbiAudit(desk.jdbi()).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 100))
        .anySatisfy(
            entry -> {
              assertThat(entry.what()).isEqualTo("try_tool");
              assertThat(entry.subject()).isEqualTo(form.get("call"));
            });
  }

  @Test
  void what_was_offered_in_a_trial_may_be_chosen_in_it() {
    String offered = tried(form("get_availability", Map.of("user_id", "pete_admin")));
    assertThat(offered).contains("In the same call as before");

    String booked =
        tried(
            form(
                offered,
                "set_appointment",
                Map.of(
                    "user_id",
                    "pete_admin",
                    "option",
                    "2",
                    "property_address",
                    "12 Oak Street",
                    "attendee_email",
                    "jane@example.com")));

    assertThat(booked).contains("You're booked for the viewing");
  }

  @Test
  void the_json_of_both_doors_is_what_they_receive_and_answer() {
    String answer =
        tried(form("get_availability", Map.of("days_ahead", "3", "user_id", "pete_admin")));

    for (String door : List.of("/vapi/webhook", "/api/execute-intent")) {
      String asked = first(answer, "aria-label=\"What " + door + " receives\">(.*?)</pre>");
      String shown = first(answer, "aria-label=\"What " + door + " answers\">(.*?)</pre>");
      JsonNode real = RunningDesk.parsed(desk.post(door, asked).body());
      assertThat(RunningDesk.parsed(shown)).as(door).isEqualTo(real);
    }
  }

  @Test
  void the_json_of_a_booking_is_what_the_doors_answer_to_its_repeat() {
    String answer = tried(form("set_appointment", viewing()));
    String asked = first(answer, "aria-label=\"What /vapi/webhook receives\">(.*?)</pre>");
    String shown = first(answer, "aria-label=\"What /vapi/webhook answers\">(.*?)</pre>");

    assertThat(RunningDesk.parsed(desk.post("/vapi/webhook", asked).body()))
        .isEqualTo(RunningDesk.parsed(shown));
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void what_is_missing_or_of_no_such_kind_is_asked_for_as_a_caller_is_asked() {
    assertThat(tried(form("set_appointment", Map.of()))).contains("Asked for what was missing");
    assertThat(tried(form("get_availability", Map.of("days_ahead", "many"))))
        .contains("Asked for what was not clear");
    assertThat(tried(form("complete_intake", Map.of("structured_data", "[no object"))))
        .contains("Asked for what was not clear");
    assertThat(tried(form("complete_intake", Map.of("structured_data", "{\"matter\":\"heat\"}"))))
        .contains(">Kept<");
    assertThat(tried(form("get_availability", Map.of("days_ahead", "1e999999999"))))
        .contains("Asked for what was not clear");
  }

  @Test
  void what_people_wrote_is_shown_as_text() {
    Map<String, String> arguments = new HashMap<>(viewing());
    arguments.put("property_address", "</pre><script>alert(1)</script>");
    arguments.put("attendee_name", "\"><script>alert(2)</script>");
    Map<String, String> form = form("set_appointment", arguments);

    String shown = tried(form) + page("/console/calls/one?id=" + form.get("call"));

    assertThat(shown).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void a_call_that_is_no_trial_is_not_spoken_in() {
    Map<String, String> form = form("set_appointment", viewing());
    form.put("call", "call-1");
    assertThat(browser.post("/console/try", form).statusCode()).isEqualTo(403);
    form.put("call", "trial-1");
    form.put("item", "");
    assertThat(browser.post("/console/try", form).statusCode()).isEqualTo(403);

    assertThat(desk.count("calls")).isZero();
  }

  @Test
  void only_owners_try_tools() {
    Map<String, String> form = form("set_appointment", viewing());
    for (Role role : List.of(Role.VIEWER, Role.MANAGER)) {
      browser =
          ConsoleBrowser.member(
              desk,
              clock,
              Demo.ORG,
              role,
              Optional.of(Demo.propertyManager().id()).filter(any -> role == Role.MANAGER));
      assertThat(browser.get("/console/try").statusCode()).isEqualTo(403);
      assertThat(browser.post("/console/try", form).statusCode()).isEqualTo(403);
    }
    browser = ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
    assertThat(tried(form("set_appointment", viewing()))).contains("You're booked");
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  @Test
  void tools_are_tried_within_ones_own_organisation() {
    GivenCredentials.in(desk).organisation(new OrgId("org_other"));
    browser =
        ConsoleBrowser.member(desk, clock, new OrgId("org_other"), Role.OWNER, Optional.empty());

    assertThat(tried(form("set_appointment", viewing()))).doesNotContain("You're booked");
    assertThat(desk.count("appointments")).isZero();
  }
}
