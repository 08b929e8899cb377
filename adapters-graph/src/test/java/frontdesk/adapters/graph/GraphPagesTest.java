package frontdesk.adapters.graph;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.CalendarReading;
import frontdesk.scheduling.CalendarReading.Read;
import frontdesk.scheduling.CalendarUnavailable;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.faults.FaultScript;
import frontdesk.standins.microsoft.ledger.Route;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calendars are read page by page, to the end or not at all. */
@Timeout(60)
class GraphPagesTest {
  private static final TimeSlot WEEK =
      TimeSlot.of(Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(7));
  private final StandInDesk desk = new StandInDesk();
  private final CalendarEntry entry = anEntry().build();

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  private FaultScript on(Route route) {
    return desk.microsoft.faults().on(route);
  }

  private CalendarReading read() {
    return desk.calendar.read(Demo.propertyManager(), WEEK, Deadline.in(Duration.ofSeconds(20)));
  }

  // D13
  @Test
  void every_page_is_read_recurring_meetings_too() {
    for (int i = 0; i < 300; i++) {
      Instant start = WEEK.start().plus(Duration.ofMinutes(30L * i));
      desk.pete.busy("meeting", start, start.plus(Duration.ofMinutes(30)));
    }

    assertThat(((Read) read()).busy()).hasSize(300);
    assertThat(desk.microsoft.requests(Route.CALENDAR_VIEW)).hasSize(2);
  }

  @Test
  void pages_that_never_end_are_given_up() {
    on(Route.CALENDAR_VIEW).endlessPages();

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
    assertThat(desk.microsoft.requests(Route.CALENDAR_VIEW)).hasSize(Pages.MOST_PAGES);
  }

  @Test
  void a_calendar_of_ten_thousand_events_is_given_up_and_not_half_read() {
    for (int i = 0; i < 10_000; i++) {
      desk.pete.busy("meeting", WEEK.start(), WEEK.end());
    }

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  @Test
  void a_next_page_elsewhere_is_not_asked_for() {
    on(Route.CALENDAR_VIEW).foreignNextLink(URI.create("http://127.0.0.1:1"));

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  @Test
  void an_empty_page_is_not_the_last() {
    desk.pete.busy("lunch", entry.slot().start(), entry.slot().end());
    on(Route.CALENDAR_VIEW).emptyPage();

    assertThat(((Read) read()).busy()).containsExactly(entry.slot());
  }

  @Test
  void a_further_page_that_fails_makes_all_unknown() {
    on(Route.CALENDAR_VIEW).emptyPage();
    on(Route.CALENDAR_VIEW).onFurtherPages().answer(410, "SyncStateNotFound");

    assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
  }

  // D15
  @Test
  void what_is_no_page_is_unknown_and_never_free() {
    List<Consumer<FaultScript>> spoilt =
        List.of(
            FaultScript::truncateJson,
            FaultScript::malformedJson,
            fault -> fault.html().answer(200, ""),
            fault -> fault.giantPage(100));
    for (Consumer<FaultScript> spoils : spoilt) {
      spoils.accept(on(Route.CALENDAR_VIEW).always());

      assertThatExceptionOfType(CalendarUnavailable.class).isThrownBy(this::read);
      desk.microsoft.faults().clear();
    }
  }

  @Test
  void a_passing_trouble_of_a_read_passes() {
    on(Route.CALENDAR_VIEW).answer(504);
    assertThat(read()).isEqualTo(Read.NOTHING);

    on(Route.CALENDAR_VIEW).retryAfter("2.128").answer(429);
    assertThat(read()).isEqualTo(Read.NOTHING);
  }
}
