package frontdesk.scheduling;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link Calendar} promises besides, in which a person also makes and changes events. */
public interface SharedCalendarContract extends CalendarContract {
  TimeSlot LUNCH = TimeSlot.of(Instant.parse("2026-11-24T12:00:00Z"), Duration.ofHours(1));

  /** The host makes an event of their own. */
  void personIsBusy(TimeSlot slot);

  /** The host deletes one of our entries. */
  void personDeletes(String reference);

  /** The host drags one of our entries to another time. */
  void personMoves(String reference, TimeSlot slot);

  /** Whoever was invited to one of our entries declines. */
  void attendeeDeclines(String reference, CalendarEntry entry);

  @Test
  default void what_a_person_put_there_is_busy() {
    personIsBusy(LUNCH);

    assertThat(reading().busy()).containsExactly(LUNCH);
    assertThat(reading().own()).isEmpty();
  }

  @Test
  default void what_lies_outside_the_window_is_not_read() {
    personIsBusy(TimeSlot.of(WEEK.end(), Duration.ofHours(1)));
    personIsBusy(TimeSlot.of(WEEK.start().minus(Duration.ofHours(1)), Duration.ofHours(1)));

    assertThat(reading()).isEqualTo(CalendarReading.Read.NOTHING);
  }

  @Test
  default void an_entry_written_twice_is_one_entry() {
    CalendarEntry entry = anEntry().build();

    rewritten(entry, written(entry));
    rewritten(entry, Optional.empty());

    assertThat(reading().own()).isEqualTo(Map.of(entry.appointmentId(), entry.slot()));
    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void a_read_shows_our_entries_where_they_stand() {
    CalendarEntry entry = anEntry().build();
    CalendarEntry moved = anEntry().at("2026-11-25T09:00:00Z").build();
    Optional<String> reference = written(entry);
    personIsBusy(LUNCH);

    rewritten(moved, reference);

    assertThat(reading().own()).isEqualTo(Map.of(entry.appointmentId(), moved.slot()));
    assertThat(reading().busy()).containsExactly(LUNCH);
  }

  @Test
  default void of_a_wish_that_changed_before_its_reference_was_known_there_is_one_entry() {
    written(anEntry().build());
    CalendarEntry moved = anEntry().at("2026-11-25T09:00:00Z").build();

    delivered(rewritten(moved, Optional.empty()));

    assertThat(reading().own()).isEqualTo(Map.of(moved.appointmentId(), moved.slot()));
    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void an_entry_is_removed_also_without_its_reference() {
    CalendarEntry entry = anEntry().build();
    written(entry);

    delivered(rewritten(entry.removed(), Optional.empty()));

    assertThat(reading()).isEqualTo(CalendarReading.Read.NOTHING);
  }

  @Test
  default void writes_of_one_entry_that_race_leave_one() {
    CalendarEntry entry = anEntry().build();

    AtOnce.each(6, i -> written(entry));

    assertThat(reading().own()).isEqualTo(Map.of(entry.appointmentId(), entry.slot()));
    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void an_entry_that_a_person_deleted_is_not_made_again() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);
    personDeletes(reference.orElseThrow());

    assertThat(standing(entry, reference)).isEqualTo(new EntryStanding.Gone());
    assertThat(rewritten(anEntry().at("2026-11-25T09:00:00Z").build(), reference))
        .isInstanceOf(Receipt.Gone.class);
    assertThat(reading()).isEqualTo(CalendarReading.Read.NOTHING);
  }

  @Test
  default void to_remove_what_a_person_deleted_is_done() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);
    personDeletes(reference.orElseThrow());

    delivered(rewritten(entry.removed(), reference));
  }

  @Test
  default void an_entry_that_a_person_moved_is_found_there() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);

    personMoves(reference.orElseThrow(), LUNCH);

    assertThat(standing(entry, reference)).isEqualTo(new EntryStanding.At(LUNCH));
    assertThat(reading().own()).isEqualTo(Map.of(entry.appointmentId(), LUNCH));
    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void an_entry_whose_guest_declined_is_gone() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);

    attendeeDeclines(reference.orElseThrow(), entry);

    assertThat(standing(entry, reference)).isEqualTo(new EntryStanding.Gone());
  }
}
