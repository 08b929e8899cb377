package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.Desk.HOST;
import static frontdesk.adapters.graph.Desk.ample;
import static frontdesk.adapters.graph.MicrosoftPeer.ALL_SCOPES;
import static frontdesk.adapters.graph.MicrosoftPeer.form;
import static frontdesk.adapters.graph.MicrosoftPeer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LeasedMailboxesTest {
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

  private void assertFree() {
    assertThat(desk.grants.take(Demo.ORG, HOST, Duration.ofMinutes(1)))
        .isInstanceOf(Taking.Held.class);
  }

  private String refreshTokenOf(int renewal) {
    return form(desk.microsoft.signIns().get(renewal)).get("refresh_token");
  }

  @Test
  void a_token_that_is_good_for_long_is_used_as_it_is() {
    desk.clock.set("2026-11-21T12:54:58Z");

    assertThat(desk.read()).isPresent();

    assertThat(desk.renewals()).isZero();
    assertThat(desk.lastToken()).isEqualTo("Bearer canary-access-1");
  }

  @Test
  void a_token_that_ends_within_five_minutes_is_renewed_first_and_the_new_one_kept() {
    endTokenSoon();

    assertThat(desk.read()).isPresent();

    assertThat(desk.lastToken()).isEqualTo("Bearer canary-access-2");
    assertThat(desk.grant().tokens()).contains("canary-access-2", "canary-refresh-2");
    assertThat(desk.grant().accessUntil()).isEqualTo(Instant.parse("2026-11-21T13:54:59Z"));
    desk.read();
    assertThat(desk.renewals()).isEqualTo(1);
  }

  @Test
  void a_renewal_asks_for_what_was_granted_and_for_no_more() {
    endToken();

    desk.read();

    Map<String, String> form = form(desk.microsoft.signIns().get(1));
    assertThat(form)
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("client_id", MicrosoftPeer.CLIENT_ID)
        .containsEntry("client_secret", MicrosoftPeer.SECRET)
        .containsEntry("refresh_token", "canary-refresh-1");
    assertThat(form.get("scope").split(" "))
        .containsExactlyInAnyOrder(
            "openid",
            "profile",
            "offline_access",
            "User.Read",
            "https://graph.microsoft.com/calendars.readwrite",
            "MailboxSettings.Read",
            "Mail.Send");
  }

  @Test
  void many_threads_renew_once_and_never_ask_together() {
    endToken();

    List<Optional<GraphReply>> replies = AtOnce.each(16, i -> desk.read());

    assertThat(replies).allMatch(Optional::isPresent);
    assertThat(desk.renewals()).isEqualTo(1);
    assertThat(desk.asked()).hasSize(16);
    assertThat(desk.microsoft.mostInFlight()).isEqualTo(1);
  }

  // Catalogue 9.3, two nodes refresh at once.
  @Test
  void two_nodes_renew_once_and_never_ask_together() {
    endToken();
    List<Mailboxes> nodes = List.of(node(), node());

    List<Optional<GraphReply>> replies =
        AtOnce.each(16, i -> Desk.send(nodes.get(i % 2), GraphRequest.get("/me/calendarView")));

    assertThat(replies).allMatch(Optional::isPresent);
    assertThat(desk.renewals()).isEqualTo(1);
    assertThat(desk.microsoft.mostInFlight()).isEqualTo(1);
  }

  /** One that polls without moving the clock on, since the others' leases run by it. */
  private Mailboxes node() {
    return new LeasedMailboxes(
        desk.grants,
        desk.microsoft.settings(),
        desk.transport,
        desk.clock,
        length -> Thread.onSpinWait());
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
  void each_renewal_uses_the_refresh_token_of_the_one_before() {
    endToken();
    desk.read();
    desk.clock.advance(Duration.ofHours(2));
    desk.read();

    assertThat(refreshTokenOf(2)).isEqualTo("canary-refresh-2");
  }

  @Test
  void a_renewal_without_a_refresh_token_keeps_the_one_there_is() {
    endToken();
    desk.microsoft.nextSignIn(
        (request, reply) ->
            reply.send(
                200,
                desk.microsoft.granted(
                    ALL_SCOPES, MicrosoftPeer.idToken(MicrosoftPeer.NONCE), false)));
    desk.read();
    desk.clock.advance(Duration.ofHours(2));
    desk.read();

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

  @Test
  void who_lost_the_lease_asks_graph_for_nothing() {
    endTokenSoon();
    desk.microsoft.nextSignIn(
        (request, reply) -> {
          desk.grants.remove(Demo.ORG, HOST);
          reply.send(200, desk.microsoft.granted(ALL_SCOPES));
        });

    assertUnavailable();

    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void who_is_not_connected_has_no_mailbox() {
    desk.grants.remove(Demo.ORG, HOST);

    assertThat(desk.read()).isEmpty();
  }

  @Test
  void a_mailbox_that_another_node_uses_is_asked_for_until_it_is_free() {
    MailboxLease held = held();
    AtomicInteger polls = new AtomicInteger();
    Mailboxes node =
        new LeasedMailboxes(
            desk.grants,
            desk.microsoft.settings(),
            desk.transport,
            desk.clock,
            length -> {
              assertThat(length).isEqualTo(Duration.ofMillis(25));
              if (polls.incrementAndGet() == 3) {
                desk.grants.release(held);
              }
            });

    assertThat(Desk.send(node, GraphRequest.get("/me"))).isPresent();

    assertThat(polls).hasValue(3);
  }

  @Test
  void a_mailbox_that_another_node_keeps_is_not_to_be_had() {
    held();

    assertThatThrownBy(() -> node().use(Demo.ORG, HOST, Deadline.in(SHORT), mailbox -> "worked"))
        .isInstanceOf(CalendarUnavailable.class);
  }

  private MailboxLease held() {
    return ((Taking.Held) desk.grants.take(Demo.ORG, HOST, Duration.ofHours(1))).lease();
  }

  @Test
  void a_mailbox_is_given_back_whatever_becomes_of_the_work() {
    assertThatThrownBy(
            () ->
                desk.mailboxes.use(
                    Demo.ORG,
                    HOST,
                    ample(),
                    mailbox -> {
                      throw new IllegalStateException("broken work");
                    }))
        .hasMessage("broken work");

    assertThat(desk.read()).isPresent();
    assertFree();
  }

  @Test
  void a_lease_outlasts_the_deadline_of_its_use() {
    AwayLeases leases = new AwayLeases(desk.grants);

    desk.node(leases).use(Demo.ORG, HOST, Deadline.in(Duration.ofSeconds(2)), mailbox -> "worked");
    desk.node(leases).use(Demo.ORG, HOST, Deadline.in(Duration.ofHours(2)), mailbox -> "worked");

    assertThat(leases.lengths().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    assertThat(leases.lengths().get(1)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(70));
  }

  @Test
  void without_the_store_no_mailbox_is_used() {
    AwayLeases leases = new AwayLeases(desk.grants).takesFail(1);

    assertThatThrownBy(() -> Desk.send(desk.node(leases), GraphRequest.get("/me")))
        .isInstanceOf(CalendarUnavailable.class);

    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void a_lease_that_cannot_be_given_back_spoils_nothing() {
    AwayLeases leases = new AwayLeases(desk.grants).releasesFail(1);

    assertThat(Desk.send(desk.node(leases), GraphRequest.get("/me"))).isPresent();

    assertThat(logs.lines()).anyMatch(line -> line.contains("its lease will run out"));
  }

  @Test
  void who_waits_in_line_past_the_deadline_goes_away() {
    desk.mailboxes.use(
        Demo.ORG,
        HOST,
        ample(),
        mailbox ->
            assertThatThrownBy(
                    () ->
                        desk.mailboxes.use(Demo.ORG, HOST, Deadline.in(SHORT), second -> "worked"))
                .isInstanceOf(CalendarUnavailable.class));
  }
}
