package frontdesk.scheduling;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Calendar.EntryStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Calendar} promises, wherever it is kept. The host is the demo's property
 * manager, connected, with an empty calendar.
 */
public interface CalendarContract {
  /** The week that the entries of {@code CalendarEntryFixture} are in. */
  TimeSlot WEEK = TimeSlot.of(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(7));

  Calendar calendar();

  /** Long enough for any calendar in a test. */
  default Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  default Receipt write(CalendarEntry entry, Attempt attempt) {
    return calendar().write(entry, attempt, soon());
  }

  /** As the first try of all. */
  default Optional<String> written(CalendarEntry entry) {
    return delivered(write(entry, new Attempt(entry, 1)));
  }

  /** As a later wish for what was delivered before. */
  default Receipt rewritten(CalendarEntry entry, Optional<String> reference) {
    return write(entry, new Attempt(entry, 2, reference));
  }

  /** What it is called, of a write that went well. */
  default Optional<String> delivered(Receipt receipt) {
    assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
    return ((Receipt.Delivered) receipt).reference();
  }

  default CalendarReading.Read reading() {
    CalendarReading reading = calendar().read(Demo.propertyManager(), WEEK, soon());
    assertThat(reading).isInstanceOf(CalendarReading.Read.class);
    return (CalendarReading.Read) reading;
  }

  default EntryStanding standing(CalendarEntry entry, Optional<String> reference) {
    return calendar().find(entry, reference.orElse(""), soon());
  }

  @Test
  default void an_entry_stands_where_it_was_written() {
    CalendarEntry entry = anEntry().build();

    Optional<String> reference = written(entry);

    assertThat(standing(entry, reference)).isEqualTo(new EntryStanding.At(entry.slot()));
  }

  @Test
  default void our_own_entries_are_not_busy_times() {
    written(anEntry().build());

    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void an_entry_can_be_written_again_with_its_reference_and_without() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);

    assertThat(delivered(rewritten(entry, reference))).isEqualTo(reference);
    assertThat(delivered(rewritten(entry, Optional.empty()))).isEqualTo(reference);
    assertThat(reading().busy()).isEmpty();
  }

  @Test
  default void a_moved_entry_stands_at_its_new_time() {
    CalendarEntry entry = anEntry().build();
    CalendarEntry moved = anEntry().at("2026-11-25T09:00:00Z").build();
    Optional<String> reference = written(entry);

    Optional<String> after = delivered(rewritten(moved, reference));

    assertThat(standing(moved, after)).isEqualTo(new EntryStanding.At(moved.slot()));
  }

  @Test
  default void a_removed_entry_is_gone() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);

    delivered(rewritten(entry.removed(), reference));

    assertThat(standing(entry.removed(), reference)).isEqualTo(new EntryStanding.Gone());
    assertThat(reading()).isEqualTo(CalendarReading.Read.NOTHING);
  }

  @Test
  default void to_remove_twice_is_done_both_times() {
    CalendarEntry entry = anEntry().build();
    Optional<String> reference = written(entry);

    delivered(rewritten(entry.removed(), reference));

    delivered(rewritten(entry.removed(), reference));
  }

  @Test
  default void to_remove_what_was_never_written_is_done() {
    assertThat(written(anEntry().build().removed())).isEmpty();
  }

  @Test
  default void entries_of_several_appointments_are_written_at_once() {
    List<CalendarEntry> entries =
        List.of("a", "b", "c", "d").stream().map(id -> anEntry().of(id).build()).toList();

    List<Optional<String>> references = AtOnce.each(entries.size(), i -> written(entries.get(i)));

    for (int i = 0; i < entries.size(); i++) {
      assertThat(standing(entries.get(i), references.get(i)))
          .isEqualTo(new EntryStanding.At(entries.get(i).slot()));
    }
  }
}
