package frontdesk.adapters.graph;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.Calendar;
import frontdesk.scheduling.SharedCalendarContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** The calendar's contract, over HTTP, with a Microsoft that checks what it is sent. */
@Timeout(60)
class GraphCalendarTest implements SharedCalendarContract {
  private final StandInDesk desk = new StandInDesk();

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
    assertThat(desk.microsoft.peakInFlight(StandInDesk.PETE)).isLessThanOrEqualTo(1);
  }

  @Override
  public Calendar calendar() {
    return desk.calendar;
  }

  @Override
  public void personIsBusy(TimeSlot slot) {
    desk.pete.busy("lunch", slot.start(), slot.end());
  }

  @Override
  public void personDeletes(String reference) {
    desk.pete.deletes(Reference.parse(reference).event());
  }

  @Override
  public void personMoves(String reference, TimeSlot slot) {
    desk.pete.moves(Reference.parse(reference).event(), slot.start(), slot.end());
  }

  @Override
  public void attendeeDeclines(String reference, CalendarEntry entry) {
    desk.pete.attendeeDeclines(
        Reference.parse(reference).event(), entry.invited().orElseThrow().value());
  }
}
