package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.accounts.ImportGrants.End;
import frontdesk.accounts.ImportGrants.Outcome;
import frontdesk.accounts.ImportGrants.Row;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.InMemoryHosts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportGrantsTest {
  private static final UserId PETE = Demo.propertyManager().id();

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalendarGrants grants = new InMemoryCalendarGrants(clock);
  private final InMemoryHosts hosts = new InMemoryHosts();
  private final ScriptedConsent consent = new ScriptedConsent();
  private final ImportGrants imports =
      new ImportGrants(new TakeOverGrant(consent, grants, hosts, clock));
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  @BeforeEach
  void pete() {
    hosts.add(Demo.propertyManager());
  }

  private static Row row(String user, String token) {
    return new Row(user, Optional.of(token));
  }

  private End takeOver(Row... rows) {
    outcomes.clear();
    return imports.takeOver(
        Demo.ORG, List.of(rows), (row, outcome) -> outcomes.put(row.user(), outcome));
  }

  private TakeOverGrant.Outcome tried(String user) {
    return ((Outcome.Tried) outcomes.get(user)).outcome();
  }

  private Optional<CalendarKind> calendarOf(String host) {
    return hosts.find(Demo.ORG, new UserId(host)).map(Host::calendar);
  }

  @Test
  void a_run_that_ended_between_grant_and_host_is_finished_by_the_next() {
    takeOver(row("pete_admin", "of pete"));
    hosts.keepCalendarIn(Demo.ORG, PETE, CalendarKind.ZAPIER);

    takeOver(row("pete_admin", "of pete"));

    assertThat(tried("pete_admin")).isEqualTo(new TakeOverGrant.Outcome.WasConnected());
    assertThat(calendarOf("pete_admin")).contains(CalendarKind.MICROSOFT);
  }

  @Test
  void a_token_that_works_connects_its_host_who_is_made_if_missing() {
    assertThat(takeOver(row("pete_admin", "of pete"), row("Ana@Example.com", "of ana")))
        .isEqualTo(End.ALL_ROWS);

    assertThat(tried("pete_admin")).isEqualTo(new TakeOverGrant.Outcome.TakenOver());
    assertThat(calendarOf("pete_admin")).contains(CalendarKind.MICROSOFT);
    assertThat(calendarOf("ana@example.com")).contains(CalendarKind.MICROSOFT);
    assertThat(grants.find(Demo.ORG, PETE).orElseThrow().tokens()).isEqualTo("tokens");
  }

  @Test
  void a_row_that_cannot_be_used_does_not_stop_the_rest() {
    End end =
        takeOver(
            row("old@example.com", "EXPIRED"),
            new Row("none@example.com", Optional.empty()),
            row("two words", "of nobody"),
            row("away@example.com", "away"),
            row("ana@example.com", "of ana"));

    assertThat(end).isEqualTo(End.ALL_ROWS);
    assertThat(tried("old@example.com"))
        .isEqualTo(new TakeOverGrant.Outcome.MustConnect(ConsentProblem.EXPIRED));
    assertThat(tried("none@example.com")).isEqualTo(new TakeOverGrant.Outcome.NoToken());
    assertThat(outcomes.get("two words")).isEqualTo(new Outcome.NobodyNamed());
    assertThat(outcomes.get("away@example.com")).isEqualTo(new Outcome.NotAnswered());
    assertThat(tried("ana@example.com")).isEqualTo(new TakeOverGrant.Outcome.TakenOver());
  }

  @Test
  void who_has_to_connect_is_there_and_not_booked_before() {
    takeOver(
        row("old@example.com", "EXPIRED"),
        new Row("none@example.com", Optional.empty()),
        row("pete_admin", "EXPIRED"));

    assertThat(calendarOf("old@example.com")).contains(CalendarKind.MICROSOFT);
    assertThat(calendarOf("none@example.com")).contains(CalendarKind.MICROSOFT);
    assertThat(calendarOf("pete_admin")).as("as before").contains(CalendarKind.LOCAL);
  }

  @Test
  void of_two_rows_for_one_mailbox_the_first_gets_it_and_the_other_hears_who() {
    takeOver(row("pete_admin", "of pete"), row("pete@example.com", "of pete"));

    assertThat(tried("pete@example.com"))
        .isEqualTo(new TakeOverGrant.Outcome.MailboxInUse(Optional.of(PETE)));
    assertThat(grants.find(Demo.ORG, new UserId("pete@example.com"))).isEmpty();
  }

  @Test
  void to_repeat_it_uses_no_token_of_whoever_is_connected() {
    takeOver(row("pete_admin", "of pete"));

    takeOver(row("pete_admin", "of pete"));

    assertThat(tried("pete_admin")).isEqualTo(new TakeOverGrant.Outcome.WasConnected());
    assertThat(consent.asked()).hasSize(1);
  }

  @Test
  void where_we_are_refused_nothing_changes_and_no_further_token_is_used() {
    End end = takeOver(row("ana@example.com", "OUR_REGISTRATION"), row("pete_admin", "of pete"));

    assertThat(end).isEqualTo(End.WE_ARE_REFUSED);
    assertThat(consent.asked()).containsExactly("OUR_REGISTRATION");
    assertThat(calendarOf("ana@example.com")).isEmpty();
    assertThat(grants.find(Demo.ORG, PETE)).isEmpty();
  }

  @Test
  void when_several_in_a_row_are_not_answered_the_others_are_left_for_later() {
    Row[] rows = Stream.of("a", "b", "c", "d").map(user -> row(user, "away")).toArray(Row[]::new);

    assertThat(takeOver(rows)).isEqualTo(End.NOT_ANSWERED);

    assertThat(outcomes).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void a_token_is_not_printed() {
    assertThat(row("pete_admin", "secret")).hasToString("Row[***]");
  }
}
