package frontdesk.adapters.graph;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.Demo;
import frontdesk.standins.microsoft.faults.FaultScript;
import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.microsoft.mailbox.Invitation;
import frontdesk.standins.microsoft.mailbox.LiveEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A desk whose Microsoft is in trouble, and one entry to be written. */
abstract class GraphFaults {
  final StandInDesk desk = new StandInDesk();
  final CalendarEntry entry = anEntry().build();
  final CalendarEntry moved = anEntry().at("2026-11-25T09:00:00Z").build();

  /** Ways in which an answer to a change does not come. */
  enum Silence {
    RESET,
    BROKEN_OFF,
    NO_TIME,
    GATEWAYS_PAGE,
    SAVED_TWICE_AT_ONCE,
    SUSPENDED,
    NO_BODY;

    void befalls(FaultScript request) {
      switch (this) {
        case RESET -> request.reset();
        case BROKEN_OFF -> request.resetMidBody();
        case NO_TIME -> request.answer(504);
        case GATEWAYS_PAGE -> request.html().answer(502);
        case SAVED_TWICE_AT_ONCE -> request.answer(503, "ConcurrentItemSave");
        case SUSPENDED -> request.answer(403, "ErrorAccountSuspend");
        case NO_BODY -> request.empty().answer(500);
      }
    }
  }

  @AfterEach
  void nothing_was_sent_that_microsoft_does_not_know() {
    desk.close();
    assertThat(desk.microsoft.violations()).isEmpty();
  }

  FaultScript on(Route route) {
    return desk.microsoft.faults().on(route);
  }

  Receipt write(CalendarEntry wanted, int attempt, Optional<String> reference) {
    return desk.calendar.write(
        wanted, new Attempt(wanted, attempt, reference), Deadline.in(Duration.ofSeconds(20)));
  }

  Receipt write(CalendarEntry wanted) {
    return write(wanted, 1, Optional.empty());
  }

  Optional<String> written() {
    return ((Receipt.Delivered) write(entry)).reference();
  }

  Receipt.Delivered deliveredAs(LiveEvent event) {
    String owner = desk.grants.find(Demo.ORG, Desk.HOST).orElseThrow().account().subject();
    return new Receipt.Delivered(Optional.of(new Reference(owner, event.id()).text()));
  }

  LiveEvent onlyEvent() {
    assertThat(desk.pete.events()).hasSize(1);
    return desk.pete.events().get(0);
  }

  void assertStands(CalendarEntry wanted) {
    assertThat(new TimeSlot(onlyEvent().start(), onlyEvent().end())).isEqualTo(wanted.slot());
  }

  List<Invitation.Kind> mailed() {
    return desk.pete.invitations().stream().map(Invitation::kind).toList();
  }
}
