package frontdesk.adapters.graph;

import static frontdesk.adapters.graph.Desk.HOST;
import static frontdesk.adapters.graph.Desk.ample;
import static frontdesk.adapters.graph.MicrosoftPeer.ALL_SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import frontdesk.Deadline;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases.Taking;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One node at a time uses a mailbox, and gives it back whatever becomes of its work. */
@Timeout(60)
class MailboxLeasesInUseTest {
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

  private void assertUnavailable() {
    Throwable thrown = catchThrowable(desk::read);
    assertThat(thrown).isInstanceOf(CalendarUnavailable.class);
    SearchedLogs.search(thrown);
  }

  private void assertFree() {
    assertThat(desk.grants.take(Demo.ORG, HOST, Duration.ofMinutes(1)))
        .isInstanceOf(Taking.Held.class);
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
