package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar.EntryStanding;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.CalendarReading.Read;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.Invitation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes and reads through a Microsoft in trouble: catalogue D and the protocol's 9.3. */
@Timeout(60)
class GraphCalendarFaultsTest extends GraphFaults {
  private static final TimeSlot WEEK =
      TimeSlot.of(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(7));

  private CalendarReading read() {
    return desk.calendar.read(Demo.propertyManager(), WEEK, Deadline.in(Duration.ofSeconds(20)));
  }

  @ParameterizedTest
  @EnumSource
  void a_move_that_was_done_and_not_answered_is_done_once(Silence silence) {
    Optional<String> reference = written();
    silence.befalls(on(Route.UPDATE_EVENT).afterCommit());

    assertThat(write(moved, 2, reference)).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED, Invitation.Kind.UPDATED);
  }

  // D9
  @ParameterizedTest
  @ValueSource(ints = {409, 412})
  void a_move_that_meets_a_conflict_looks_again_and_is_repeated(int status) {
    Optional<String> reference = written();
    on(Route.UPDATE_EVENT).times(2).answer(status, "ErrorIrresolvableConflict");

    assertThat(write(moved, 2, reference)).isEqualTo(deliveredAs(onlyEvent()));
    assertStands(moved);
    assertThat(desk.microsoft.requests(Route.UPDATE_EVENT)).hasSize(3);
  }

  @Test
  void conflicts_without_end_are_left_for_later() {
    Optional<String> reference = written();
    on(Route.UPDATE_EVENT).always().answer(412, "ErrorIrresolvableConflict");

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(desk.microsoft.requests(Route.UPDATE_EVENT)).hasSize(3);
    assertStands(entry);
  }

  @Test
  void a_change_key_that_changes_by_itself_is_no_hindrance() {
    desk.microsoft.variants().changeKeysDriftAfter(Duration.ofSeconds(2));
    Optional<String> reference = written();
    desk.clock.advance(Duration.ofSeconds(3));

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.Delivered.class);
    assertStands(moved);
  }

  @ParameterizedTest
  @EnumSource
  void a_removal_that_was_done_and_not_answered_is_done(Silence silence) {
    Optional<String> reference = written();
    silence.befalls(on(Route.DELETE_EVENT).afterCommit());

    assertThat(write(entry.removed(), 2, reference)).isEqualTo(new Receipt.Delivered());
    assertThat(desk.pete.events()).isEmpty();
    assertThat(mailed()).containsExactly(Invitation.Kind.INVITED, Invitation.Kind.CANCELLED);
  }

  @Test
  void an_event_that_is_never_found_is_removed_in_the_end() {
    int last = RemoveEntry.TRIES_FOR_A_LATE_ONE;

    assertThat(write(entry.removed(), last, Optional.empty())).isInstanceOf(Receipt.Unknown.class);
    assertThat(write(entry.removed(), last + 1, Optional.empty()))
        .isEqualTo(new Receipt.Delivered());
  }

  // D8, and "404 MailboxNotEnabledForRESTAPI" of 9.3
  @Test
  void no_mailbox_is_not_a_deleted_event() {
    Optional<String> reference = written();
    desk.pete.unlicensed(true);

    assertThat(write(moved, 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThat(write(entry.removed(), 2, reference)).isInstanceOf(Receipt.NothingHappened.class);
    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> find(reference.orElseThrow()));

    desk.pete.unlicensed(false);
    assertThat(find(reference.orElseThrow())).isEqualTo(new EntryStanding.At(entry.slot()));
  }

  private EntryStanding find(String reference) {
    return desk.calendar.find(entry, reference, Deadline.in(Duration.ofSeconds(20)));
  }

  @Test
  void a_calendar_that_may_only_be_read_refuses() {
    desk.pete.readOnly(true);

    assertThat(write(entry)).isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void a_removal_that_is_refused_is_tried_again_later() {
    Optional<String> reference = written();
    desk.pete.readOnly(true);

    assertThat(write(entry.removed(), 2, reference))
        .isEqualTo(new Receipt.NothingHappened("the calendar cannot be written to"));
  }

  @Test
  void a_host_who_must_connect_again_is_written_to_later() {
    desk.microsoft.revokes(StandInDesk.PETE);
    desk.clock.advance(Duration.ofHours(2));

    assertThat(write(entry)).isEqualTo(new Receipt.NothingHappened("calendar not connected"));
    assertThat(read()).isEqualTo(new CalendarReading.NotConnected());
    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(() -> find("any"));
  }

  // D11
  @Test
  void an_event_in_a_mailbox_that_the_host_left_is_neither_gone_nor_moved() {
    written();
    String elsewhere = new Reference("another account", onlyEvent().id()).text();

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(() -> find(elsewhere));
    assertThat(write(entry.removed(), 2, Optional.of(elsewhere)))
        .isEqualTo(new Receipt.Delivered());
  }

  @Test
  void what_a_person_did_in_outlook_is_read_and_found() {
    String reference = written().orElseThrow();
    desk.pete.moves(Reference.parse(reference).event(), moved.slot().start(), moved.slot().end());

    assertThat(((Read) read()).own()).containsEntry(entry.appointmentId(), moved.slot());
    assertThat(find(reference)).isEqualTo(new EntryStanding.At(moved.slot()));

    desk.pete.organizerCancels(Reference.parse(reference).event());
    assertThat(read()).isEqualTo(Read.NOTHING);
    assertThat(find(reference)).isEqualTo(new EntryStanding.Gone());

    desk.pete.deletes(Reference.parse(reference).event());
    assertThat(find(reference)).isEqualTo(new EntryStanding.Gone());
  }
}
