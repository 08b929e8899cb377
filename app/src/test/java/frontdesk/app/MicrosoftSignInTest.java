package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.adapters.graph.MicrosoftSettings;
import frontdesk.app.settings.Settings;
import frontdesk.audit.AuditEntry;
import frontdesk.people.Member;
import frontdesk.people.ResetPassword;
import frontdesk.people.Role;
import frontdesk.persistence.jdbi.JdbiAudit;
import frontdesk.persistence.jdbi.JdbiMembers;
import frontdesk.persistence.jdbi.JdbiPasswordLinks;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.FakeMicrosoft;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who sign in with an account at Microsoft, whose stand-in is asked. */
class MicrosoftSignInTest {
  private static final String OWN_DIRECTORY = frontdesk.standins.microsoft.identity.SignIn.TENANT;
  private static final String JANE = ConsoleBrowser.address(Demo.ORG, Role.OWNER);

  private final Clock clock = Clock.systemUTC();
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, clock);
  private RunningDesk desk = desk(OWN_DIRECTORY);

  @AfterEach
  void close() {
    desk.close();
    microsoft.close();
  }

  private RunningDesk desk(String tenant) {
    Settings closed = RunningDesk.settings(Optional.empty(), Optional.of("v"), Optional.of("k"));
    return RunningDesk.on(
        SettingsFixture.like(closed)
            .microsoft(Optional.of(MicrosoftDesk.withPeople(tenant, microsoft.url())))
            .build(),
        clock);
  }

  private void ofAnyDirectory() {
    desk.close();
    desk = desk(MicrosoftSettings.EVERY_TENANT);
  }

  private ConsoleBrowser janeJoined() {
    return ConsoleBrowser.member(desk, clock, Demo.ORG, Role.OWNER, Optional.empty());
  }

  /** Goes to Microsoft, where somebody is at once let in, and comes with the answer. */
  private String sentBack(ConsoleBrowser browser, Map<String, String> form) {
    browser.get("/console/sign-in");
    HttpResponse<String> sent = browser.post("/console/sign-in/microsoft", form);
    assertThat(sent.statusCode()).isEqualTo(303);
    HttpResponse<String> answer =
        RunningDesk.send(
            HttpRequest.newBuilder(URI.create(sent.headers().firstValue("Location").orElseThrow()))
                .GET());
    String back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith("https://example.com/desk/console/sign-in/microsoft/back?");
    return back.replace("https://example.com/desk", "");
  }

  private int signedIn(ConsoleBrowser browser) {
    return browser.get("/console/calls").statusCode();
  }

  @Test
  void a_member_signs_in_with_the_account_of_that_address() {
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    String back = sentBack(browser, Map.of());
    String before = browser.cookie();

    HttpResponse<String> in = browser.get(back);

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(signedIn(browser)).isEqualTo(200);
    assertThat(microsoft.violations()).isEmpty();
  }

  @Test
  void who_comes_back_from_microsoft_is_led_to_the_page_they_wanted_and_nowhere_else() {
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);

    assertThat(ledTo(browser, "calls/one?id=call-1")).isEqualTo("/console/calls/one?id=call-1");
    assertThat(ledTo(browser, "//evil.example")).isEqualTo("/console");
    assertThat(ledTo(browser, "")).isEqualTo("/console");
  }

  private String ledTo(ConsoleBrowser browser, String wanted) {
    String back = sentBack(browser, Map.of("to", wanted));
    HttpResponse<String> in = browser.get(back);
    URI led = desk.url(back).resolve(in.headers().firstValue("Location").orElseThrow());
    assertThat(led.getRawAuthority()).isEqualTo(desk.url("/").getRawAuthority());
    return led.getRawPath() + (led.getRawQuery() == null ? "" : "?" + led.getRawQuery());
  }

  @Test
  void nobody_else_is_let_in_and_nobody_becomes_a_member() {
    janeJoined();
    microsoft.consentsAs("stranger@example.com");
    ConsoleBrowser browser = new ConsoleBrowser(desk);

    assertThat(browser.get(sentBack(browser, Map.of())).statusCode()).isEqualTo(403);

    assertThat(signedIn(browser)).isEqualTo(303);
    assertThat(new JdbiMembers(desk.jdbi()).all(Demo.ORG)).hasSize(1);
  }

  @Test
  void an_answer_counts_once_and_in_the_browser_that_asked() {
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    ConsoleBrowser other = new ConsoleBrowser(desk);
    other.get("/console/sign-in");
    String back = sentBack(browser, Map.of());

    assertThat(other.get(back).statusCode()).isEqualTo(403);
    assertThat(browser.get(back.replace("code=", "code=x")).statusCode()).isEqualTo(403);
    assertThat(browser.get("/console/sign-in/microsoft/back").statusCode()).isEqualTo(403);
    assertThat(browser.get("/console/sign-in/microsoft/back?error=access_denied").statusCode())
        .isEqualTo(403);
    browser.get("/console/sign-in");
    String again = sentBack(browser, Map.of());
    assertThat(browser.get(again).statusCode()).isEqualTo(303);
    assertThat(browser.get(again).statusCode()).isEqualTo(403);
  }

  @Test
  void where_any_directory_may_come_an_address_alone_lets_nobody_in() {
    ofAnyDirectory();
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);

    assertThat(browser.get(sentBack(browser, Map.of())).statusCode()).isEqualTo(403);
  }

  @Test
  void another_directory_than_ours_lets_nobody_in() {
    desk.close();
    desk = desk("11111111-2222-3333-4444-555555555555");
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);

    assertThat(browser.get(sentBack(browser, Map.of())).statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_was_invited_joins_with_an_account_of_any_directory_and_comes_again() {
    ofAnyDirectory();
    janeJoined();
    microsoft.consentsAs("pete@elsewhere.example").person("pete@elsewhere.example").name("Pete");
    String link = ConsoleBrowser.token(desk, clock, Demo.ORG, Role.VIEWER, Optional.empty());
    ConsoleBrowser pete = new ConsoleBrowser(desk);
    assertThat(pete.get("/console/join?token=" + link).body()).contains("Join with Microsoft");

    assertThat(pete.get(sentBack(pete, Map.of("token", link))).statusCode()).isEqualTo(303);
    ConsoleBrowser later = new ConsoleBrowser(desk);
    assertThat(later.get(sentBack(later, Map.of())).statusCode()).isEqualTo(303);

    assertThat(signedIn(pete)).isEqualTo(200);
    assertThat(signedIn(later)).isEqualTo(200);
    assertThat(new JdbiMembers(desk.jdbi()).all(Demo.ORG))
        .extracting(Member::name)
        .contains("Pete");
    ConsoleBrowser second = new ConsoleBrowser(desk);
    microsoft.consentsAs("second@elsewhere.example");
    assertThat(second.get(sentBack(second, Map.of("token", link))).statusCode()).isEqualTo(403);
  }

  private String resetLink() {
    String jane = new JdbiMembers(desk.jdbi()).all(Demo.ORG).get(0).id();
    return ResetPassword.link(new JdbiPasswordLinks(desk.jdbi()), Demo.ORG, jane, clock)
        .orElseThrow()
        .text();
  }

  @Test
  void a_member_with_a_password_is_given_a_link_and_comes_by_an_account_of_any_directory() {
    ofAnyDirectory();
    janeJoined();
    microsoft.consentsAs("jane@elsewhere.example");
    String link = resetLink();
    ConsoleBrowser jane = new ConsoleBrowser(desk);
    assertThat(jane.get("/console/password?token=" + link).body()).contains("Go on with Microsoft");

    assertThat(jane.get(sentBack(jane, Map.of("token", link))).statusCode()).isEqualTo(303);
    ConsoleBrowser later = new ConsoleBrowser(desk);
    assertThat(later.get(sentBack(later, Map.of())).statusCode()).isEqualTo(303);

    assertThat(signedIn(jane)).isEqualTo(200);
    assertThat(later.get("/console/settings/people").body()).contains(JANE);
    assertThat(later.get("/console/password?token=" + link).statusCode()).isEqualTo(404);
    assertThat(new JdbiAudit(desk.jdbi()).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 50))
        .extracting(AuditEntry::what)
        .contains("password_reset", "account_known");
  }

  @Test
  void an_account_of_another_directory_is_nobodys_once_an_owner_has_reset_the_sign_in() {
    ofAnyDirectory();
    janeJoined();
    microsoft.consentsAs("jane@elsewhere.example");
    ConsoleBrowser jane = new ConsoleBrowser(desk);
    assertThat(jane.get(sentBack(jane, Map.of("token", resetLink()))).statusCode()).isEqualTo(303);

    resetLink();

    assertThat(signedIn(jane)).isEqualTo(303);
    ConsoleBrowser again = new ConsoleBrowser(desk);
    assertThat(again.get(sentBack(again, Map.of())).statusCode()).isEqualTo(403);
  }

  @Test
  void forms_of_others_lead_nowhere_and_the_page_says_where_ours_lead() {
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    HttpResponse<String> page = browser.get("/console/sign-in");

    assertThat(page.body()).contains("Sign in with Microsoft");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + microsoft.url());
    assertThat(
            browser
                .from("https://evil.example")
                .post("/console/sign-in/microsoft", Map.of())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void while_microsoft_does_not_answer_the_page_says_so() {
    janeJoined();
    microsoft.consentsAs(JANE);
    ConsoleBrowser browser = new ConsoleBrowser(desk);
    String back = sentBack(browser, Map.of());
    microsoft.close();

    assertThat(browser.get(back).statusCode()).isEqualTo(503);
  }
}
