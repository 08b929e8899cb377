package frontdesk.standins.microsoft;

import static frontdesk.standins.microsoft.Browsing.callback;
import static frontdesk.standins.microsoft.Browsing.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentPageTest {
  private final FakeMicrosoft microsoft = FakeMicrosoft.start(0, new TestClock());
  private final Browsing browser = new Browsing(microsoft);

  @BeforeEach
  void people() {
    microsoft.person("pete@example.com").name("Pete <Admin>");
    microsoft.person("maria@example.com");
  }

  @AfterEach
  void stop() {
    microsoft.close();
  }

  @Test
  void page_lets_a_person_choose_who_to_be() throws Exception {
    HttpResponse<String> page = browser.authorize(question());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("pete@example.com", "maria@example.com", "Accept", "Decline")
        .contains("Pete &lt;Admin&gt;")
        .contains("Calendars.ReadWrite")
        .doesNotContain("<script")
        .doesNotContain("src=");
  }

  @Test
  void what_the_application_sent_is_not_markup() throws Exception {
    Map<String, String> question = question();
    question.put("state", "\"><b>");

    assertThat(browser.authorize(question).body()).doesNotContain("\"><b>");
  }

  @Test
  void accepting_comes_back_with_a_code_of_the_chosen_person() throws Exception {
    Map<String, String> form = question();
    form.put("email", "maria@example.com");
    form.put("decision", "accept");

    HttpResponse<String> redirect = browser.post("/common/oauth2/v2.0/consent", form);

    String token =
        Browsing.json(browser.redeem(callback(redirect).get("code"))).path("id_token").asText();
    assertThat(Browsing.part(token, 1).path("preferred_username").asText())
        .isEqualTo("maria@example.com");
  }

  @Test
  void declining_comes_back_without_one() throws Exception {
    Map<String, String> form = question();
    form.put("email", "maria@example.com");
    form.put("decision", "decline");

    assertThat(callback(browser.post("/common/oauth2/v2.0/consent", form)))
        .containsEntry("error", "access_denied");
  }

  @Test
  void somebody_who_is_hinted_at_is_signed_in_unless_asked_again() throws Exception {
    Map<String, String> question = question();
    question.put("login_hint", "maria@example.com");
    assertThat(browser.authorize(question).statusCode()).isEqualTo(302);

    question.put("prompt", "select_account");
    HttpResponse<String> page = browser.authorize(question);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("value=\"maria@example.com\" checked");
  }

  @Test
  void form_post_is_a_page_that_posts_the_code() throws Exception {
    microsoft.consentsAs("pete@example.com");
    Map<String, String> question = question();
    question.put("response_mode", "form_post");

    HttpResponse<String> page = browser.authorize(question);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("method=\"post\" action=\"" + Browsing.CALLBACK + "\"")
        .contains("name=\"code\"", "name=\"state\" value=\"state-1\"");
  }
}
