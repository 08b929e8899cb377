package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.Desk.HOST;
import static frontdesk.adapters.graph.Desk.ample;
import static frontdesk.adapters.graph.MicrosoftPeer.form;
import static frontdesk.adapters.graph.MicrosoftPeer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import frontdesk.AtOnce;
import frontdesk.Deadline;
import frontdesk.UserId;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases.Taking;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that cannot be renewed: what passes by itself, and who has to connect again. */
@Timeout(60)
class RenewalFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  @RegisterExtension final SearchedLogs logs = new SearchedLogs();
  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  /** Four minutes and 59 seconds before the token ends. */
  private void endTokenSoon() {
    desk.clock.set("2026-11-21T12:55:00Z");
  }

  private void endToken() {
    desk.clock.set("2026-11-21T13:30:00Z");
  }

  private void assertUnavailable() {
    Throwable thrown = catchThrowable(desk::read);
    assertThat(thrown).isInstanceOf(CalendarUnavailable.class);
    SearchedLogs.search(thrown);
  }

  private String refreshTokenOf(int renewal) {
    return form(desk.microsoft.signIns().get(renewal)).get("refresh_token");
  }

  // Catalogue D6; 9.3, the refusals of the refresh token.
  @ParameterizedTest
  @CsvSource({
    "invalid_grant,700082",
    "invalid_grant,50173",
    "invalid_grant,65001",
    "invalid_grant,70043",
    "invalid_grant,50057",
    "interaction_required,50076",
    "interaction_required,53003"
  })
  void a_host_whose_refresh_token_is_refused_has_to_connect_again(String error, int number) {
    UserId other = Demo.intakeDesk().id();
    desk.connect(other, "subject-2");
    endToken();
    desk.microsoft.nextSignIn(400, refusal(error, number));

    assertThat(desk.read()).isEmpty();
    assertThat(desk.read()).isEmpty();

    assertThat(desk.microsoft.signIns()).hasSize(3);
    assertThat(desk.grant().broken()).contains("refused by the sign-in service, AADSTS" + number);
    assertThat(
            desk.mailboxes.use(
                Demo.ORG,
                other,
                ample(),
                mailbox -> mailbox.send(GraphRequest.get("/me/calendarView")).status()))
        .contains(200);
    assertThat(desk.asked())
        .extracting(request -> request.headers().get("authorization"))
        .last()
        .isEqualTo("Bearer canary-access-3");
  }

  @ParameterizedTest
  @CsvSource({
    "401,invalid_client,7000222",
    "401,invalid_client,7000215",
    "400,unauthorized_client,700016",
    "400,unauthorized_client,50194"
  })
  void our_own_registrations_fault_disconnects_nobody(int status, String error, int number) {
    endToken();
    desk.microsoft.nextSignIn(status, refusal(error, number));

    assertUnavailable();

    assertThat(desk.grant().broken()).isEmpty();
    assertThat(logs.lines())
        .filteredOn(line -> line.contains("AADSTS" + number) && line.contains("registration"))
        .hasSize(1);
    assertThat(desk.read()).isPresent();
  }

  @Test
  void a_sign_in_service_that_is_in_trouble_disconnects_nobody() {
    endToken();
    desk.microsoft
        .nextSignIn(429, refusal("temporarily_unavailable", 90033), "Retry-After: 1")
        .nextSignIn(503, "<html>canary")
        .nextSignIn(500, "")
        .nextSignIn(400, refusal("invalid_grant", 50196))
        .nextSignIn(400, "canary")
        .nextSignIn(200, "<html>canary")
        .nextSignIn(200, "{\"access_token\":\"canary")
        .nextSignIn(200, "{}");

    for (int i = 1; i <= 8; i++) {
      assertUnavailable();
      assertThat(desk.renewals()).isEqualTo(i);
    }

    assertThat(desk.grant().broken()).isEmpty();
    assertThat(desk.asked()).isEmpty();
    assertThat(desk.read()).isPresent();
  }

  @Test
  void while_the_old_token_is_still_good_a_renewal_that_fails_does_no_harm() {
    endTokenSoon();
    desk.microsoft.nextSignIn(503, "");

    assertThat(desk.read()).isPresent();

    assertThat(desk.lastToken()).isEqualTo("Bearer canary-access-1");
  }

  @Test
  void a_renewal_that_can_wait_leaves_time_for_the_work() {
    endTokenSoon();
    desk.microsoft.nextSignIn((request, reply) -> reply.waitUntilTheClientLeaves());

    Optional<Integer> status =
        desk.mailboxes.use(
            Demo.ORG,
            HOST,
            Deadline.in(Duration.ofSeconds(2)),
            mailbox -> mailbox.send(GraphRequest.get("/me/calendarView")).status());

    assertThat(status).contains(200);
  }

  // Catalogue D7.
  @Test
  void a_sign_in_service_that_hangs_holds_nobody_past_their_deadline() {
    endToken();
    for (int i = 0; i < 4; i++) {
      desk.microsoft.nextSignIn((request, reply) -> reply.waitUntilTheClientLeaves());
    }

    long start = System.nanoTime();
    List<Throwable> thrown =
        AtOnce.each(
            4,
            i ->
                catchThrowable(
                    () ->
                        desk.mailboxes.use(
                            Demo.ORG, HOST, Deadline.in(SHORT), mailbox -> "worked")));

    assertThat(thrown).allMatch(CalendarUnavailable.class::isInstance);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(5));
    assertThat(desk.grant().broken()).isEmpty();
  }

  // Catalogue 9.3, refresh reply lost after rotation.
  @Test
  void a_renewal_whose_answer_is_lost_is_made_again_with_the_old_token() {
    endToken();
    desk.microsoft.nextSignIn((request, reply) -> reply.reset());

    assertUnavailable();
    assertThat(desk.read()).isPresent();

    assertThat(refreshTokenOf(1)).isEqualTo("canary-refresh-1");
    assertThat(refreshTokenOf(2)).isEqualTo("canary-refresh-1");
  }

  @Test
  void who_no_longer_permits_the_calendar_has_to_connect_again() {
    endToken();
    desk.microsoft.nextSignIn(
        (request, reply) -> reply.send(200, desk.microsoft.granted("openid User.Read Mail.Send")));

    assertThat(desk.read()).isEmpty();

    assertThat(desk.grant().broken()).contains("the calendar is no longer permitted");
    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void tokens_that_nobody_can_read_mean_that_the_host_has_to_connect_again() {
    MailboxLease lease =
        ((Taking.Held) desk.grants.take(Demo.ORG, HOST, Duration.ofMinutes(1))).lease();
    desk.grants.update(
        lease, lease.grant().renewed("canary", Instant.parse("2027-01-01T00:00:00Z")));
    desk.grants.release(lease);

    assertThat(desk.read()).isEmpty();

    assertThat(desk.grant().broken()).contains("its tokens cannot be read");
  }

  // Catalogue 9.3, the store fails after a renewal.
  @Test
  void a_store_that_is_away_for_a_moment_gets_the_new_token_after_all() {
    endToken();
    AwayLeases leases = new AwayLeases(desk.grants).updatesFail(2);

    assertThat(Desk.send(desk.node(leases), GraphRequest.get("/me"))).isPresent();

    assertThat(desk.grant().tokens()).contains("canary-refresh-2");
  }

  @Test
  void a_new_token_that_cannot_be_kept_is_used_and_the_loss_is_told() {
    endToken();
    AwayLeases leases = new AwayLeases(desk.grants).updatesFail(3);

    assertThat(Desk.send(desk.node(leases), GraphRequest.get("/me"))).isPresent();

    assertThat(desk.lastToken()).isEqualTo("Bearer canary-access-2");
    assertThat(logs.lines()).anyMatch(line -> line.contains("could not be written"));
    assertThat(desk.grant().tokens()).contains("canary-refresh-1");
    assertThat(desk.read()).isPresent();
    assertThat(desk.grant().tokens()).contains("canary-refresh-3");
  }
}
