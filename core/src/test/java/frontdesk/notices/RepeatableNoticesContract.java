package frontdesk.notices;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Outbox.Due;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} promises of notices that may be repeated until they are settled. */
public interface RepeatableNoticesContract extends OutboxContract {
  /** Puts a newer wish in place of the one of that id, as moves and cancellations do. */
  void replace(Notice newer);

  private CalendarEntry givenEntry() {
    CalendarEntry entry = anEntry().build();
    given(entry);
    return entry;
  }

  private Optional<Attempt> claim(Notice notice) {
    return outbox().claim(notice.org(), notice.id(), Duration.ZERO);
  }

  private void ends(Notice notice, Receipt receipt) {
    outbox().record(claim(notice).orElseThrow(), receipt);
  }

  private static Receipt delivered(String reference) {
    return new Receipt.Delivered(Optional.of(reference));
  }

  private static Due due(Notice notice) {
    return new Due(notice.org(), notice.id());
  }

  @Test
  default void a_claimed_entry_carries_what_was_written() {
    CalendarEntry inviting = anEntry().build();
    CalendarEntry removed = anEntry().of("appointment-2").invitingNobody().build().removed();
    given(inviting);
    given(removed);

    assertThat(claim(inviting)).contains(new Attempt(inviting, 1));
    assertThat(claim(removed)).contains(new Attempt(removed, 1));
  }

  @Test
  default void what_perhaps_arrived_is_tried_again_until_it_is_known() {
    CalendarEntry entry = givenEntry();
    ends(entry, new Receipt.Unknown("time-out"));
    ends(entry, new Receipt.Unknown("time-out"));
    ends(entry, delivered("event-1"));

    assertThat(claim(entry)).isEmpty();
  }

  @Test
  default void an_entry_whose_node_died_is_claimed_by_exactly_one() {
    CalendarEntry entry = givenEntry();
    Attempt lost = claim(entry).orElseThrow();
    assertThat(claim(entry)).isEmpty();

    later(Outbox.LEASE.plusSeconds(1));
    outbox().due(10);

    assertThat(AtOnce.each(16, i -> claim(entry))).filteredOn(Optional::isPresent).hasSize(1);
    outbox().record(lost, delivered("event-1"));
    assertThat(outbox().standing(entry.org(), entry.id())).contains(Standing.of(Stage.SENDING));
  }

  @Test
  default void a_newer_wish_carries_the_reference_of_the_last_delivery() {
    CalendarEntry entry = givenEntry();
    ends(entry, delivered("event-1"));

    replace(entry.removed());

    Attempt attempt = claim(entry).orElseThrow();
    assertThat(attempt.notice()).isEqualTo(entry.removed());
    assertThat(attempt.reference()).contains("event-1");
  }

  @Test
  default void a_failure_or_a_delivery_without_a_reference_keeps_the_last_one() {
    CalendarEntry entry = givenEntry();
    ends(entry, delivered("event-1"));
    replace(entry);
    ends(entry, new Receipt.Unknown("time-out"));
    ends(entry, new Receipt.Delivered());

    replace(entry.removed());

    assertThat(claim(entry).orElseThrow().reference()).contains("event-1");
  }

  @Test
  default void a_result_of_an_older_wish_does_not_settle_the_newer_one() {
    CalendarEntry entry = givenEntry();
    Attempt older = claim(entry).orElseThrow();
    replace(entry.removed());

    outbox().record(older, delivered("event-1"));

    assertThat(outbox().standing(entry.org(), entry.id())).contains(Standing.of(Stage.PENDING));
    assertThat(claim(entry).orElseThrow().number()).isGreaterThan(older.number() + 1);
  }

  @Test
  default void a_newer_wish_stands_where_there_was_none() {
    CalendarEntry entry = anEntry().build();

    replace(entry);

    assertThat(outbox().due(10)).containsExactly(due(entry));
    assertThat(claim(entry)).contains(new Attempt(entry, 1));
  }

  @Test
  default void the_first_attempt_is_left_to_whoever_wrote_the_entry() {
    CalendarEntry entry = givenEntry();
    later(Duration.ofSeconds(10));
    assertThat(outbox().due(10)).isEmpty();

    later(Duration.ofSeconds(5));

    assertThat(outbox().due(10)).containsExactly(due(entry));
  }

  @Test
  default void an_attempt_is_due_again_when_its_lease_ran_out() {
    CalendarEntry entry = givenEntry();
    claim(entry);
    later(Outbox.LEASE.minusSeconds(5));
    assertThat(outbox().due(10)).isEmpty();

    later(Duration.ofSeconds(6));

    assertThat(outbox().due(10)).containsExactly(due(entry));
  }

  @Test
  default void what_is_settled_is_never_due() {
    List<Receipt> settled =
        List.of(delivered("event-1"), new Receipt.Gone("deleted"), new Receipt.Refused("403"));
    for (int i = 0; i < settled.size(); i++) {
      CalendarEntry entry = anEntry().of("appointment-" + i).build();
      given(entry);
      ends(entry, settled.get(i));
    }

    later(Duration.ofDays(365));

    assertThat(outbox().due(10))
        .extracting(Due::noticeId)
        .noneMatch(id -> id.startsWith(CalendarEntry.idFor("")));
  }

  @Test
  default void pauses_are_drawn_from_what_doubles() {
    CalendarEntry entry = givenEntry();
    ends(entry, new Receipt.NothingHappened("503"));
    assertDueAfter(entry, Duration.ofSeconds(15));

    ends(entry, new Receipt.Unknown("time-out"));
    assertDueAfter(entry, Duration.ofSeconds(30));

    ends(entry, new Receipt.NothingHappened("503"));
    assertDueAfter(entry, Duration.ofSeconds(60));
  }

  @Test
  default void a_pause_is_never_longer_than_an_hour() {
    CalendarEntry entry = givenEntry();
    for (int i = 0; i < 40; i++) {
      ends(entry, new Receipt.NothingHappened("503"));
    }

    assertDueAfter(entry, Duration.ofMinutes(60));
  }

  @Test
  default void who_asks_to_be_left_alone_is_left_alone() {
    CalendarEntry entry = givenEntry();

    ends(entry, new Receipt.NothingHappened("429", Optional.of(Duration.ofMinutes(10))));

    later(Duration.ofMinutes(9));
    assertThat(outbox().due(10)).isEmpty();
    assertDueAfter(entry, Duration.ofMinutes(1));
  }

  @Test
  default void nobody_is_left_alone_for_longer_than_an_hour() {
    CalendarEntry entry = givenEntry();

    ends(entry, new Receipt.NothingHappened("429", Optional.of(Duration.ofSeconds(999_999))));

    assertDueAfter(entry, Duration.ofHours(1));
  }

  @Test
  default void a_newer_wish_is_due_at_once_and_has_failed_never() {
    CalendarEntry entry = givenEntry();
    for (int i = 0; i < 10; i++) {
      ends(entry, new Receipt.NothingHappened("503"));
    }

    replace(entry.at(anEntry().at("2026-11-25T15:00:00Z").build().slot()));
    assertThat(outbox().due(10)).containsExactly(due(entry));

    ends(entry, new Receipt.NothingHappened("503"));
    assertDueAfter(entry, Duration.ofSeconds(15));
  }

  @Test
  default void no_organisation_waits_for_another() {
    OrgId other = new OrgId("org_other");
    for (int i = 0; i < 5; i++) {
      given(anEntry().of("appointment-" + i).build());
    }
    later(Duration.ofMinutes(1));
    CalendarEntry late = anEntry().in(other).build();
    given(late);
    later(Duration.ofMinutes(1));

    assertThat(outbox().due(4))
        .hasSize(3)
        .contains(due(late))
        .filteredOn(due -> due.org().equals(Demo.ORG))
        .hasSize(2);
    assertThat(outbox().due(1)).hasSize(1);
  }

  private void assertDueAfter(Notice notice, Duration pause) {
    later(pause);
    assertThat(outbox().due(10)).containsExactly(due(notice));
  }
}
