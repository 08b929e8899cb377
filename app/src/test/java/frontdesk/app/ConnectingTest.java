package frontdesk.app;

import static frontdesk.app.MicrosoftDesk.PETE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.standins.microsoft.faults.TokenError;
import frontdesk.standins.microsoft.ledger.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host connects a calendar: our server, Microsoft's stand-in and a browser between them. */
class ConnectingTest {
  private static final String FRONTEND = "https://app.example.com";

  private final MicrosoftDesk desk =
      new MicrosoftDesk(
          Map.of("FRONTEND_URL", FRONTEND, "REDIRECT_ORIGINS", "https://other.example"));
  private final Browser browser = new Browser();

  @AfterEach
  void stop() {
    assertThat(desk.microsoft.violations()).isEmpty();
    desk.close();
  }

  private void connected(String host) {
    assertThat(Browser.location(browser.goTo(desk.start(host))))
        .isEqualTo(URI.create(FRONTEND + "/users?auth=success&email=" + host.replace("@", "%40")));
  }

  private void notConnected(HttpResponse<String> end, String message) {
    assertThat(Browser.location(end))
        .hasToString(
            FRONTEND
                + "/users?auth=error&message="
                + message.replace(" ", "%20").replace(",", "%2C"));
  }

  @Test
  void a_host_connects_and_ends_at_the_front_end() {
    HttpResponse<String> start = new Browser().open(desk.start(PETE));
    URI ours = Browser.location(start);
    HttpResponse<String> goesOn = browser.open(ours);

    assertThat(start.statusCode()).isEqualTo(307);
    assertThat(ours).hasScheme("http").hasAuthority(desk.url("/").getAuthority());
    assertThat(start.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(goesOn.statusCode()).isEqualTo(302);
    assertThat(goesOn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("; Path=/calendar/auth;", "; HttpOnly", "; SameSite=Lax");
    assertThat(Browser.location(goesOn))
        .hasAuthority(desk.microsoft.url().getAuthority())
        .hasParameter("response_mode", "query")
        .hasParameter("redirect_uri", desk.url("/calendar/auth/callback").toString());

    HttpResponse<String> end = browser.goTo(Browser.location(goesOn));

    assertThat(end.statusCode()).isEqualTo(302);
    assertThat(Browser.location(end))
        .hasToString(FRONTEND + "/users?auth=success&email=pete%40example.com");
    assertThat(desk.grant(PETE)).isPresent();
  }

  @Test
  void a_host_of_whom_nothing_was_known_is_made() {
    connected("newcomer@example.com");

    assertThat(desk.grant("newcomer@example.com")).isPresent();
  }

  // J13
  @Test
  void a_caller_may_choose_another_page_on_the_list_and_no_other() {
    String chosen = "&redirect_url=https%3A%2F%2Fother.example%2Fdone%3Ftab%3D1";
    HttpResponse<String> end = browser.goTo(URI.create(desk.start(PETE) + chosen));

    assertThat(Browser.location(end))
        .hasToString("https://other.example/done?tab=1&auth=success&email=pete%40example.com");
    Stream.of(
            "https://evil.example/",
            "https://other.example.evil.example/",
            "https://other.example@evil.example/",
            "http://other.example/",
            "//evil.example/",
            "javascript:alert(1)",
            "https://other.example/#fragment")
        .forEach(
            elsewhere -> {
              HttpResponse<String> refused =
                  browser.open(
                      URI.create(
                          desk.start(PETE)
                              + "&redirect_url="
                              + URLEncoder.encode(elsewhere, UTF_8)));
              assertThat(refused.statusCode()).as(elsewhere).isEqualTo(400);
              assertThat(refused.body()).contains("\"status\":\"error\"", "REDIRECT_ORIGINS");
            });
  }

  // J12
  @Test
  void an_answer_is_good_once_and_in_the_browser_that_was_asked_only() {
    URI answer = browser.answerTo(desk.start(PETE));

    notAsked(new Browser().open(answer));
    notAsked(browser.open(answer));
    assertThat(desk.grant(PETE)).isEmpty();

    connected(PETE);
    notAsked(browser.open(browser.visited().get(browser.visited().size() - 1)));
    assertThat(desk.grant(PETE)).isPresent();
  }

  // J12
  @Test
  void an_answer_to_no_question_of_ours_changes_nothing() {
    URI answer = browser.answerTo(desk.start(PETE));
    String state = answer.getQuery().replaceAll(".*state=([^&]+).*", "$1");

    notAsked(browser.open(desk.url("/calendar/auth/callback?code=c&state=org_demo_001.guess")));
    notAsked(browser.open(desk.url("/calendar/auth/callback?code=c")));
    notAsked(browser.open(desk.url("/calendar/auth/callback")));
    notAsked(browser.open(URI.create(answer.toString().replace(state, state + "x"))));
    assertThat(desk.microsoft.requests(Route.REDEEM_CODE)).isEmpty();
  }

  private void notAsked(HttpResponse<String> end) {
    notConnected(
        end,
        "This answer belongs to no question of ours in this browser. Please start again here.");
  }

  @Test
  void a_one_time_address_is_good_once() {
    URI ours = Browser.location(browser.open(desk.start(PETE)));
    browser.open(ours);

    HttpResponse<String> again = browser.open(ours);

    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("This link has been used");
  }

  private static HttpRequest.Builder posted(URI callback, String form) {
    return HttpRequest.newBuilder(callback)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", "https://login.microsoftonline.com")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  @Test
  void an_answer_that_is_posted_is_fetched_again_with_the_cookie() {
    URI callback = desk.url("/calendar/auth/callback");
    URI answer = browser.answerTo(desk.start(PETE));
    HttpResponse<String> posted = browser.send(posted(callback, answer.getRawQuery()));

    assertThat(posted.statusCode()).isEqualTo(303);
    assertThat(Browser.location(posted)).hasPath("/calendar/auth/callback");
    assertThat(Browser.location(browser.open(Browser.location(posted))))
        .hasParameter("auth", "success");
  }

  @Test
  void a_refusal_may_be_posted_too() {
    desk.microsoft.consentFails("access_denied", "AADSTS90094: canary");
    URI callback = desk.url("/calendar/auth/callback");
    URI answer = browser.answerTo(desk.start(PETE));
    HttpResponse<String> posted = browser.send(posted(callback, answer.getRawQuery()));

    notConnected(
        browser.open(Browser.location(posted)),
        "Your organisation lets only an administrator permit this. Please ask yours.");
  }

  @Test
  void whoever_declines_is_told_so() {
    desk.microsoft.consentFails("access_denied", "AADSTS65004: canary");

    notConnected(
        browser.goTo(desk.start(PETE)),
        "Access was not permitted, so nothing was connected. You can start again.");
  }

  @Test
  void whoever_may_not_permit_it_is_sent_to_an_administrator() {
    desk.microsoft.consentFails("access_denied", "AADSTS90094: canary");

    notConnected(
        browser.goTo(desk.start(PETE)),
        "Your organisation lets only an administrator permit this. Please ask yours.");
  }

  @Test
  void without_the_calendar_there_is_no_connection() {
    desk.microsoft.faults().on(Route.REDEEM_CODE).narrowerScope("User.Read");

    notConnected(
        browser.goTo(desk.start(PETE)),
        "The calendar itself was not permitted. Please start again and permit reading and writing it.");
    assertThat(desk.grant(PETE)).isEmpty();
  }

  @Test
  void without_mail_there_is_one_all_the_same() {
    desk.microsoft.faults().on(Route.REDEEM_CODE).narrowerScope("User.Read Calendars.ReadWrite");
    connected(PETE);

    assertThat(desk.grant(PETE).orElseThrow().account().maySendMail()).isFalse();
  }

  @Test
  void an_account_without_a_licence_is_not_connected() {
    desk.microsoft.person(PETE).unlicensed(true);

    notConnected(
        browser.goTo(desk.start(PETE)),
        "This account has no mailbox with a calendar. Please use another account.");
  }

  @Test
  void a_calendar_that_cannot_be_written_is_not_connected() {
    desk.microsoft.person(PETE).readOnly(true);

    notConnected(
        browser.goTo(desk.start(PETE)),
        "The calendar itself was not permitted. Please start again and permit reading and writing it.");
  }

  @Test
  void a_mailbox_is_one_hosts_only() {
    connected(PETE);

    notConnected(
        browser.goTo(desk.start("anna@example.com")),
        "This mailbox is already connected to somebody else here.");
    assertThat(desk.grant("anna@example.com")).isEmpty();
  }

  @Test
  void a_host_keeps_the_mailbox_that_is_connected() {
    connected(PETE);
    String subject = desk.grant(PETE).orElseThrow().account().subject();
    desk.microsoft.consentsAs("somebody.else@example.com");

    notConnected(
        browser.goTo(desk.start(PETE)),
        "Another mailbox is connected already. Disconnect it first, or sign in with that one.");
    assertThat(desk.grant(PETE).orElseThrow().account().subject()).isEqualTo(subject);
  }

  @Test
  void a_wrong_secret_is_the_operators_business_and_disconnects_nobody() {
    connected(PETE);
    desk.microsoft.faults().on(Route.REDEEM_CODE).refuse(TokenError.SECRET_WRONG);
    desk.microsoft.faults().on(Route.REFRESH).always().refuse(TokenError.SECRET_EXPIRED);
    desk.letAccessRunOut();

    notConnected(
        browser.goTo(desk.start(PETE)),
        "This server is not set up correctly with Microsoft. Please tell its operator.");
    assertThat(desk.status(PETE).path("calendar_error").asText())
        .isEqualTo("The calendar could not be read just now.");
    assertThat(desk.grant(PETE).orElseThrow().broken()).isEmpty();
  }

  @Test
  void when_microsoft_is_away_the_host_is_told_to_try_again() {
    desk.microsoft.faults().on(Route.REDEEM_CODE).answer(503);

    notConnected(
        browser.goTo(desk.start(PETE)), "Microsoft could not be reached. Please try again.");
  }
}
