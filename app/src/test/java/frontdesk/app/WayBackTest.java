package frontdesk.app;

import static frontdesk.app.ConsoleBrowser.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.people.Role;
import frontdesk.scheduling.Demo;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows a link and has to sign in first is led on to where it leads. */
class WayBackTest {
  private static final Pattern TO = Pattern.compile("name=\"to\" value=\"([^\"]*)\"");
  private static final String SIGN_IN = "/console/sign-in";
  private static final String CALL = "/console/calls/one?id=call%2F1+%22%C3%A4";

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.empty(), Optional.of("vapi"), Optional.of("api")), clock);
  private final ConsoleBrowser browser = new ConsoleBrowser(desk);

  @BeforeEach
  void member() {
    ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private URI led(String from, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return desk.url(from).resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> signsIn(String password, String to) {
    Map<String, String> form = new HashMap<>();
    form.put("email", ConsoleBrowser.address(Demo.ORG, Role.OWNER));
    form.put("password", password);
    form.put("to", to);
    return browser.post(SIGN_IN, form);
  }

  private static String shownWay(HttpResponse<String> page) {
    Matcher found = TO.matcher(page.body());
    return found.find() ? found.group(1).replace("&amp;", "&") : "";
  }

  @Test
  void who_signs_in_is_led_to_the_page_they_wanted_also_after_a_wrong_password() {
    URI way = led(CALL, browser.get(CALL));
    HttpResponse<String> asked = browser.get(way.getRawPath() + "?" + way.getRawQuery());

    HttpResponse<String> wrong = signsIn("wrong", shownWay(asked));
    HttpResponse<String> in = signsIn(PASSWORD, shownWay(wrong));

    assertThat(way.getRawPath()).isEqualTo(SIGN_IN);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(led(SIGN_IN, in)).isEqualTo(desk.url(CALL));
    assertThat(browser.get(CALL).statusCode()).isEqualTo(404);
  }

  @Test
  void who_wanted_the_console_or_what_is_done_by_a_form_begins_where_it_begins() {
    assertThat(led("/console", browser.get("/console"))).isEqualTo(desk.url(SIGN_IN));
    assertThat(
            led(
                "/console/notices/resolve",
                browser.post("/console/notices/resolve", Map.of("id", "x"))))
        .isEqualTo(desk.url(SIGN_IN));
    browser.get(SIGN_IN);
    assertThat(led(SIGN_IN, signsIn(PASSWORD, ""))).isEqualTo(desk.url("/console"));
  }

  @Test
  void nobody_is_led_out_of_the_console() {
    for (String to :
        List.of(
            "https://evil.example",
            "//evil.example",
            "/evil",
            "\\\\evil.example",
            "../api/calls",
            "calls/../../api",
            "calls/%2e%2e/api",
            "calls//evil.example",
            "calls?x=\"><script>",
            "calls?x=%",
            "calls#x",
            "javascript:alert(1)",
            "calls\r\nSet-Cookie: a=b",
            "x".repeat(2_000))) {
      assertThat(shownWay(browser.get(SIGN_IN + "?to=" + encoded(to)))).as(to).isEmpty();
      assertThat(led(SIGN_IN, signsIn(PASSWORD, to))).as(to).isEqualTo(desk.url("/console"));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void at_an_address_of_nothing_people_read_so_on_a_page() {
    for (String path :
        List.of("/console/nothing", "/console/calls/nothing/x", "/console/sign-out")) {
      HttpResponse<String> stranger = new ConsoleBrowser(desk).get(path);

      assertThat(stranger.statusCode()).as(path).isEqualTo(404);
      assertThat(stranger.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(stranger.body()).contains("There is no such page.", "To the page of sign-in");
      assertThat(stranger.body()).doesNotContain("aria-label=\"Pages\"");
    }
    browser.get(SIGN_IN);
    signsIn(PASSWORD, "");
    assertThat(browser.get("/console/calls/nothing").body())
        .contains("There is no such page.", "aria-label=\"Pages\"", "href=\"./../calls\"");
  }
}
