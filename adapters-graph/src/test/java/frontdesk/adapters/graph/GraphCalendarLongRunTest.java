package frontdesk.adapters.graph;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.standins.microsoft.faults.FaultScript;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Appointments made, moved and cancelled through random faults, each wish tried until it is
 * settled, as the outbox does. In the end: one event where it is wanted for each appointment, none
 * for a cancelled one.
 */
@Timeout(120)
class GraphCalendarLongRunTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final int WISHES = 120;

  /** Far more than any wish may need. */
  private static final int MOST_TRIES = 40;

  private static final List<Route> ROUTES =
      List.of(
          Route.CREATE_EVENT,
          Route.CREATE_EVENT,
          Route.UPDATE_EVENT,
          Route.DELETE_EVENT,
          Route.GET_EVENT,
          Route.FIND_EVENTS);

  /** What the outbox keeps of an entry. */
  private static final class Row {
    private CalendarEntry wish;
    private int attempts;
    private Optional<String> reference = Optional.empty();
    private boolean settled;

    Row(CalendarEntry wish) {
      this.wish = wish;
    }
  }

  private final StandInDesk desk = new StandInDesk();
  private final Map<String, Row> rows = new HashMap<>();

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void there_is_never_a_second_event_and_none_for_a_cancelled_appointment(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < WISHES; i++) {
      trouble(random);
      attempt(wish(random));
      assertAtMostOneEach();
      if (random.nextInt(4) == 0) {
        desk.microsoft.commitLate();
        assertAtMostOneEach();
      }
    }

    desk.microsoft.faults().clear();
    desk.microsoft.commitLate();
    rows.values().forEach(this::settle);

    rows.values().forEach(this::assertAsWished);
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  private void trouble(Random random) {
    if (random.nextInt(3) == 0) {
      return;
    }
    FaultScript fault =
        desk.microsoft
            .faults()
            .on(ROUTES.get(random.nextInt(ROUTES.size())))
            .times(1 + random.nextInt(2));
    FaultScript staged =
        switch (random.nextInt(3)) {
          case 0 -> fault.afterCommit();
          case 1 -> fault.commitsLate();
          default -> fault;
        };
    switch (random.nextInt(6)) {
      case 0 -> staged.answer(504);
      case 1 -> staged.answer(503, "ConcurrentItemSave");
      case 2 -> staged.reset();
      case 3 -> staged.empty().answer(500);
      case 4 -> staged.answer(403, "ErrorAccountSuspend");
      default -> staged.html().answer(502);
    }
  }

  private Row wish(Random random) {
    String id = "appointment-" + random.nextInt(WISHES / 6);
    Row row = rows.computeIfAbsent(id, unseen -> new Row(entry(id, random)));
    if (row.wish.shown() && row.attempts > 0) {
      replace(row, random.nextInt(3) == 0 ? row.wish.removed() : entry(id, random));
    }
    return row;
  }

  private static void replace(Row row, CalendarEntry wish) {
    row.wish = wish;
    row.settled = false;
    row.attempts++;
  }

  private static CalendarEntry entry(String id, Random random) {
    Instant start = MONDAY.plus(Duration.ofMinutes(30L * random.nextInt(200)));
    return anEntry().of(id).at(start.toString()).build();
  }

  private Receipt attempt(Row row) {
    row.attempts++;
    Attempt attempt = new Attempt(row.wish, row.attempts, row.reference);
    Receipt receipt = desk.calendar.write(row.wish, attempt, Deadline.in(Duration.ofSeconds(20)));
    if (receipt instanceof Receipt.Delivered delivered) {
      row.reference = delivered.reference().or(() -> row.reference);
      row.settled = true;
    }
    return receipt;
  }

  private void settle(Row row) {
    for (int i = 0; i < MOST_TRIES && !row.settled; i++) {
      attempt(row);
    }
    assertThat(row.settled).isTrue();
  }

  private List<LiveEvent> eventsOf(String appointment) {
    return desk.pete.events().stream()
        .filter(event -> event.properties().containsValue(appointment))
        .toList();
  }

  private void assertAtMostOneEach() {
    assertThat(rows.keySet()).allSatisfy(id -> assertThat(eventsOf(id)).hasSizeLessThan(2));
  }

  private void assertAsWished(Row row) {
    List<TimeSlot> there =
        eventsOf(row.wish.appointmentId()).stream()
            .map(event -> new TimeSlot(event.start(), event.end()))
            .toList();
    // What came true late may have undone a move that was settled: the reconciler's to find.
    assertThat(there).hasSize(row.wish.shown() ? 1 : 0);
    if (row.wish.shown()) {
      assertThat(attempt(row)).isInstanceOf(Receipt.Delivered.class);
      assertThat(eventsOf(row.wish.appointmentId()))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(new TimeSlot(event.start(), event.end())).isEqualTo(row.wish.slot()));
    }
  }
}
