package frontdesk.scheduling;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.InMemoryCalendar.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class InMemoryCalendarTest implements SharedCalendarContract {
  private final Host pete = Demo.propertyManager();
  private final InMemoryCalendar calendar = new InMemoryCalendar();

  @Override
  public Calendar calendar() {
    return calendar;
  }

  @Override
  public void personIsBusy(TimeSlot slot) {
    calendar.busy(pete, slot);
  }

  @Override
  public void personDeletes(String reference) {
    calendar.personDeletes(reference);
  }

  @Override
  public void personMoves(String reference, TimeSlot slot) {
    calendar.personMoves(reference, slot);
  }

  @Override
  public void attendeeDeclines(String reference, CalendarEntry entry) {
    calendar.attendeeDeclines(reference);
  }

  @Test
  void it_is_told_to_be_away_or_not_connected_and_to_be_well_again() {
    calendar.notConnected(pete.id());
    assertThat(calendar.read(pete, WEEK, soon())).isEqualTo(new CalendarReading.NotConnected());

    calendar.mends(pete.id()).unavailable(pete.id());
    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::reading);

    calendar.mends(pete.id());
    assertThat(reading()).isEqualTo(CalendarReading.Read.NOTHING);
  }

  @Test
  void a_slow_one_is_not_waited_for_beyond_the_deadline() {
    calendar.slow(pete.id(), Duration.ofMinutes(1));

    assertThatExceptionOfType(CalendarUnavailable.class)
        .isThrownBy(() -> calendar.read(pete, WEEK, Deadline.in(Duration.ofMillis(20))));
  }

  @Test
  void a_write_without_an_answer_is_done_or_lost_as_it_is_told() {
    CalendarEntry entry = anEntry().build();
    calendar.troubled(Trouble.LOST_WITHOUT_ANSWER, Trouble.DONE_WITHOUT_ANSWER);

    assertThat(write(entry, new Attempt(entry, 1))).isInstanceOf(Receipt.Unknown.class);
    assertThat(calendar.shown()).isEmpty();
    assertThat(write(entry, new Attempt(entry, 2))).isInstanceOf(Receipt.Unknown.class);
    assertThat(calendar.shown()).containsOnlyKeys(entry.appointmentId());
  }
}
