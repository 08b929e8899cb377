package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.SettableClock;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.ConnectCalendar.Opened;
import frontdesk.accounts.ConnectCalendar.Outcome;
import frontdesk.accounts.ConnectCalendar.Outcome.Connected;
import frontdesk.accounts.ConnectCalendar.Outcome.NotConnected;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.InMemoryHosts;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectCalendarTest {
  private static final UserId PETE = Demo.propertyManager().id();
  private static final UserId NEWCOMER = new UserId("ana@example.com");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(clock);
  private final InMemoryHosts hosts = InMemoryHosts.of(Demo.propertyManager());
  private final ConnectCalendar connect =
      new ConnectCalendar(
          new InMemoryPendingConsents(clock), new ScriptedConsent(), grants, hosts, clock);

  private Opened opened(UserId host) {
    return connect.open(ticket(host)).orElseThrow();
  }

  private String ticket(UserId host) {
    return connect.ticket(Demo.ORG, host, Optional.empty());
  }

  private static String state(Opened opened) {
    return opened.address().getQuery().substring("state=".length());
  }

  private Outcome granted(Opened opened, String code) {
    return connect.granted(state(opened), Optional.of(opened.browser()), code);
  }

  private static ConsentProblem why(Outcome outcome) {
    assertThat(outcome).isInstanceOf(NotConnected.class);
    return ((NotConnected) outcome).why();
  }

  private Optional<CalendarKind> calendarOf(UserId host) {
    return hosts.find(Demo.ORG, host).map(Host::calendar);
  }

  @Test
  void who_permits_it_is_connected_and_booked_in_that_calendar() {
    assertThat(granted(opened(PETE), "of pete")).isInstanceOf(Connected.class);

    assertThat(grants.find(Demo.ORG, PETE)).isPresent();
    assertThat(calendarOf(PETE)).contains(CalendarKind.MICROSOFT);
  }

  @Test
  void a_host_who_is_not_there_yet_is_made_once_connected() {
    Opened opened = opened(NEWCOMER);
    assertThat(calendarOf(NEWCOMER)).isEmpty();

    granted(opened, "of ana");

    assertThat(calendarOf(NEWCOMER)).contains(CalendarKind.MICROSOFT);
  }

  @Test
  void where_to_go_afterwards_is_remembered() {
    URI front = URI.create("https://front.example.com/users");
    String ticket = connect.ticket(Demo.ORG, PETE, Optional.of(front));

    assertThat(granted(connect.open(ticket).orElseThrow(), "of pete").returnTo()).contains(front);
  }

  @Test
  void a_ticket_is_good_once_and_for_ten_minutes() {
    String used = ticket(PETE);
    connect.open(used);
    String old = ticket(PETE);
    clock.advance(ConnectCalendar.PATIENCE);

    assertThat(connect.open(used)).isEmpty();
    assertThat(connect.open(old)).isEmpty();
    assertThat(connect.open("no ticket")).isEmpty();
    assertThat(connect.open("org_demo_001.unknown")).isEmpty();
  }

  @Test
  void an_invitation_is_good_once_and_for_a_day_and_then_the_way_is_as_short_as_any() {
    String used = connect.invitation(Demo.ORG, PETE);
    String old = connect.invitation(Demo.ORG, PETE);
    clock.advance(ConnectCalendar.INVITED.minusSeconds(1));
    Opened opened = connect.open(used).orElseThrow();

    assertThat(connect.open(used)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(connect.open(old)).isEmpty();
    clock.advance(ConnectCalendar.PATIENCE);
    assertThat(why(granted(opened, "of pete"))).isEqualTo(ConsentProblem.NOT_ASKED);
  }

  @Test
  void a_ticket_is_no_state_and_a_state_is_no_ticket() {
    assertThat(why(connect.granted(ticket(PETE), Optional.of(""), "of pete")))
        .isEqualTo(ConsentProblem.NOT_ASKED);
    assertThat(connect.open(state(opened(PETE)))).isEmpty();
    assertThat(grants.find(Demo.ORG, PETE)).isEmpty();
  }

  @Test
  void a_state_is_good_once() {
    Opened opened = opened(PETE);
    granted(opened, "of pete");

    assertThat(why(granted(opened, "of pete"))).isEqualTo(ConsentProblem.NOT_ASKED);
  }

  @Test
  void an_answer_that_comes_too_late_is_none() {
    Opened opened = opened(PETE);
    clock.advance(ConnectCalendar.PATIENCE);

    assertThat(why(granted(opened, "of pete"))).isEqualTo(ConsentProblem.NOT_ASKED);
    assertThat(calendarOf(PETE)).contains(CalendarKind.LOCAL);
  }

  @Test
  void another_browser_may_not_answer() {
    Opened opened = opened(PETE);

    assertThat(why(connect.granted(state(opened), Optional.of("another"), "of thief")))
        .isEqualTo(ConsentProblem.NOT_ASKED);
    assertThat(why(connect.granted(state(opened(PETE)), Optional.empty(), "of thief")))
        .isEqualTo(ConsentProblem.NOT_ASKED);
    assertThat(grants.find(Demo.ORG, PETE)).isEmpty();
  }

  @Test
  void who_declines_is_not_connected_and_may_be_asked_again() {
    Opened opened = opened(PETE);

    assertThat(
            why(
                connect.declined(
                    state(opened), Optional.of(opened.browser()), ConsentProblem.DECLINED)))
        .isEqualTo(ConsentProblem.DECLINED);
    assertThat(why(granted(opened, "of pete"))).isEqualTo(ConsentProblem.NOT_ASKED);
    assertThat(granted(opened(PETE), "of pete")).isInstanceOf(Connected.class);
  }

  @Test
  void what_the_service_refuses_changes_nothing() {
    assertThat(why(granted(opened(PETE), "CALENDAR_NOT_PERMITTED")))
        .isEqualTo(ConsentProblem.CALENDAR_NOT_PERMITTED);
    assertThat(calendarOf(PETE)).contains(CalendarKind.LOCAL);
  }

  @Test
  void a_service_that_is_away_changes_nothing() {
    Opened opened = opened(PETE);

    assertThatThrownBy(() -> granted(opened, "away")).isInstanceOf(Unavailable.class);
    assertThat(grants.find(Demo.ORG, PETE)).isEmpty();
  }

  @Test
  void a_mailbox_is_one_hosts_only() {
    granted(opened(PETE), "of pete");

    assertThat(why(granted(opened(NEWCOMER), "of pete"))).isEqualTo(ConsentProblem.MAILBOX_IN_USE);
    assertThat(grants.find(Demo.ORG, NEWCOMER)).isEmpty();
  }

  @Test
  void a_host_keeps_the_mailbox_until_disconnected() {
    granted(opened(PETE), "of pete");
    assertThat(why(granted(opened(PETE), "of another"))).isEqualTo(ConsentProblem.OTHER_MAILBOX);

    assertThat(new DisconnectCalendar(grants).disconnect(Demo.ORG, PETE)).isTrue();

    assertThat(calendarOf(PETE)).contains(CalendarKind.MICROSOFT);
    assertThat(granted(opened(PETE), "of another")).isInstanceOf(Connected.class);
    assertThat(new DisconnectCalendar(grants).disconnect(Demo.ORG, NEWCOMER)).isFalse();
  }

  @Test
  void to_connect_the_same_mailbox_again_mends_a_broken_grant() {
    granted(opened(PETE), "of pete");
    CalendarGrant known = grants.find(Demo.ORG, PETE).orElseThrow();
    grants.connect(known.broken("revoked"));

    granted(opened(PETE), "of pete");

    assertThat(grants.find(Demo.ORG, PETE).orElseThrow().broken()).isEmpty();
  }

  @Test
  void neither_state_nor_cookie_is_printed() {
    Opened opened = opened(PETE);

    assertThat(opened.toString()).doesNotContain(state(opened), opened.browser());
  }
}
