package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.Desk.ASKED;
import static frontdesk.adapters.graph.MicrosoftPeer.ALL_SCOPES;
import static frontdesk.adapters.graph.MicrosoftPeer.form;
import static frontdesk.adapters.graph.MicrosoftPeer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import frontdesk.EmailAddress;
import frontdesk.Unavailable;
import frontdesk.accounts.Consent.Answer;
import frontdesk.accounts.ConsentProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MicrosoftConsentTest {
  private static final String EARLIER = "canary-earlier-refresh-token";

  @RegisterExtension final SearchedLogs logs = new SearchedLogs();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private Answer redeem() {
    return desk.consent.redeem("canary-code", ASKED);
  }

  private Answer redeem(String scopes) {
    return redeem(scopes, MicrosoftPeer.idToken(MicrosoftPeer.NONCE));
  }

  private Answer redeem(String scopes, String idToken) {
    desk.microsoft.nextSignIn(
        (request, reply) -> reply.send(200, desk.microsoft.granted(scopes, idToken, true)));
    return redeem();
  }

  private static Answer refused(ConsentProblem why) {
    return new Answer.Refused(why);
  }

  private static void assertUnavailable(ThrowingCallable asking) {
    Throwable thrown = catchThrowable(asking);
    assertThat(thrown).isInstanceOf(Unavailable.class);
    SearchedLogs.search(thrown);
  }

  private Map<String, String> lastForm() {
    return form(desk.microsoft.signIns().get(desk.renewals()));
  }

  @Test
  void the_host_is_asked_for_all_that_is_needed_in_the_browser_itself() {
    String address = desk.consent.address(ASKED).toString();

    assertThat(address).startsWith(desk.microsoft.url() + "/common/oauth2/v2.0/authorize?");
    Map<String, String> query =
        Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    assertThat(query)
        .containsEntry("client_id", MicrosoftPeer.CLIENT_ID)
        .containsEntry("response_type", "code")
        .containsEntry("response_mode", "query")
        .containsEntry("redirect_uri", "https%3A%2F%2Fdesk.example%2Fback")
        .containsEntry(
            "scope",
            "openid%20profile%20offline_access%20Calendars.ReadWrite%20Mail.Send"
                + "%20MailboxSettings.Read%20User.Read")
        .containsEntry("state", ASKED.state())
        .containsEntry("nonce", ASKED.nonce())
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("prompt", "select_account");
    assertThat(address).doesNotContain(ASKED.verifier()).doesNotContain(ASKED.browser());
  }

  // The example of RFC 7636, appendix B.
  @Test
  void the_challenge_is_the_verifiers_hash() {
    var asked =
        new frontdesk.accounts.PendingConsent(
            ASKED.org(),
            ASKED.host(),
            "state",
            "browser",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "nonce",
            "site",
            Optional.empty(),
            ASKED.expiresAt());

    assertThat(desk.consent.address(asked).toString())
        .contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&");
  }

  @Test
  void a_code_is_exchanged_for_tokens_that_work() {
    Answer.Granted granted = (Answer.Granted) redeem();

    assertThat(lastForm())
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("code", "canary-code")
        .containsEntry("code_verifier", ASKED.verifier())
        .containsEntry("redirect_uri", "https://desk.example/back")
        .containsEntry("client_secret", MicrosoftPeer.SECRET);
    assertThat(granted.account().subject()).isEqualTo("the-oid.the-tid");
    assertThat(granted.account().email()).contains(new EmailAddress("pete@example.com"));
    assertThat(granted.account().maySendMail()).isTrue();
    assertThat(granted.accessUntil()).isEqualTo(Instant.parse("2026-11-21T12:59:59Z"));
  }

  @Test
  void an_answer_to_another_question_connects_nobody() {
    assertThat(redeem(ALL_SCOPES, MicrosoftPeer.idToken("canary-other")))
        .isEqualTo(refused(ConsentProblem.NOT_ASKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canary", "a.canary!.c", "a.Y2FuYXJ5.c", "a.e30.c"})
  void tokens_that_do_not_say_whose_they_are_are_no_answer(String idToken) {
    assertUnavailable(() -> redeem(ALL_SCOPES, idToken));
  }

  @Test
  void without_the_calendar_there_is_no_connection() {
    assertThat(redeem("openid profile User.Read Mail.Send Calendars.Read"))
        .isEqualTo(refused(ConsentProblem.CALENDAR_NOT_PERMITTED));
  }

  @Test
  void without_mail_there_is_a_connection_that_sends_none() {
    Answer.Granted granted =
        (Answer.Granted) redeem("https://graph.microsoft.com/Calendars.ReadWrite");

    assertThat(granted.account().maySendMail()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "404,NO_MAILBOX,MailboxNotEnabledForRESTAPI",
    "404,NO_MAILBOX,ResourceNotFound",
    "403,CALENDAR_NOT_PERMITTED,ErrorAccessDenied"
  })
  void an_account_without_a_usable_mailbox_is_not_connected(
      int status, ConsentProblem why, String code) {
    desk.microsoft.nextGraph(status, "{\"error\":{\"code\":\"" + code + "\"}}");

    assertThat(redeem()).isEqualTo(refused(why));
  }

  @Test
  void a_calendar_that_cannot_be_written_to_is_not_connected() {
    desk.microsoft.nextGraph(
        200, "{\"value\":[{\"isDefaultCalendar\":true,\"canEdit\":false},{\"canEdit\":true}]}");

    assertThat(redeem()).isEqualTo(refused(ConsentProblem.CALENDAR_NOT_PERMITTED));
  }

  @Test
  void a_graph_that_does_not_say_keeps_nobody_from_connecting() {
    desk.microsoft.nextGraph(503, "").nextGraph((request, reply) -> reply.reset());

    assertThat(redeem()).isInstanceOf(Answer.Granted.class);
    assertThat(redeem()).isInstanceOf(Answer.Granted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400,invalid_grant,54005,EXPIRED",
    "400,invalid_grant,70008,EXPIRED",
    "400,invalid_grant,700082,EXPIRED",
    "400,invalid_grant,50173,EXPIRED",
    "400,invalid_grant,65001,EXPIRED",
    "400,interaction_required,50076,EXPIRED",
    "400,access_denied,65004,DECLINED",
    "400,invalid_grant,65004,DECLINED",
    "400,access_denied,90094,NEEDS_ADMINISTRATOR",
    "400,invalid_grant,900941,NEEDS_ADMINISTRATOR",
    "401,invalid_client,7000222,OUR_REGISTRATION",
    "401,invalid_client,7000215,OUR_REGISTRATION",
    "400,unauthorized_client,700016,OUR_REGISTRATION",
    "400,unauthorized_client,50194,OUR_REGISTRATION",
    "400,invalid_request,50011,OUR_REGISTRATION"
  })
  void every_refusal_has_its_reason(int status, String error, int number, ConsentProblem why) {
    desk.microsoft
        .nextSignIn(status, refusal(error, number))
        .nextSignIn(status, refusal(error, number));

    assertThat(redeem()).isEqualTo(refused(why));
    assertThat(desk.consent.takeOver(EARLIER)).isEqualTo(refused(why));

    assertThat(logs.lines())
        .filteredOn(line -> line.contains("AADSTS" + number))
        .hasSize(why == ConsentProblem.OUR_REGISTRATION ? 2 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>canary", "{\"error\":\"server_error\"}", "canary"})
  void a_service_in_trouble_is_asked_once_and_not_available(String body) {
    for (int status : new int[] {429, 500, 503, 400}) {
      int before = desk.renewals();
      desk.microsoft.nextSignIn(status, body, "Retry-After: 1");

      assertUnavailable(this::redeem);

      assertThat(desk.renewals()).isEqualTo(before + 1);
    }
  }

  @Test
  void a_code_that_was_sent_is_not_sent_again_when_the_answer_is_lost() {
    desk.microsoft.nextSignIn((request, reply) -> reply.reset());

    assertUnavailable(this::redeem);

    assertThat(desk.renewals()).isEqualTo(1);
  }

  @Test
  void an_earlier_servers_token_is_taken_over_with_what_that_server_had() {
    desk.microsoft.nextSignIn(
        (request, reply) ->
            reply.send(200, desk.microsoft.granted("openid User.Read Calendars.ReadWrite")));

    Answer.Granted granted = (Answer.Granted) desk.consent.takeOver(EARLIER);

    assertThat(lastForm())
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", EARLIER);
    assertThat(List.of(lastForm().get("scope").split(" ")))
        .containsExactlyInAnyOrder(
            "openid", "profile", "offline_access", "User.Read", "Calendars.ReadWrite");
    assertThat(granted.account().maySendMail()).isFalse();
    assertThat(granted.account().subject()).isEqualTo("the-oid.the-tid");
    assertThat(granted.tokens()).contains("canary-refresh-2").doesNotContain(EARLIER);
  }

  @Test
  void what_a_browser_brings_in_place_of_a_code_is_understood() {
    assertThat(MicrosoftConsent.problem("access_denied", "AADSTS65004: canary"))
        .isEqualTo(ConsentProblem.DECLINED);
    assertThat(MicrosoftConsent.problem("access_denied", "")).isEqualTo(ConsentProblem.DECLINED);
    assertThat(MicrosoftConsent.problem("consent_required", "AADSTS90094: canary"))
        .isEqualTo(ConsentProblem.NEEDS_ADMINISTRATOR);
    assertThat(MicrosoftConsent.problem("server_error", "")).isEqualTo(ConsentProblem.EXPIRED);
  }

  @Test
  void nothing_secret_is_printed() {
    Answer.Granted granted = (Answer.Granted) redeem();

    assertThat(
            List.of(
                desk.microsoft.settings(),
                granted,
                Tokens.parse(granted.tokens()).orElseThrow(),
                desk.grant()))
        .allSatisfy(hidden -> assertThat(hidden.toString()).doesNotContain(SearchedLogs.CANARY));
  }
}
