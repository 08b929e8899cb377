package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.MicrosoftPeer.ALL_SCOPES;
import static frontdesk.adapters.graph.MicrosoftPeer.form;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LeasedMailboxesTest {
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
}
