package frontdesk.adapters.graph;

import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import java.util.List;
import java.util.Optional;

/** Sees to it that an appointment has no event any more. */
final class RemoveEntry {
  /**
   * Up to this try, an event that is not found is perhaps not there yet: a create that was never
   * answered was seen to come true later. The outbox doubles its pauses from 15 seconds, so what
   * was tried once and then cancelled is looked for over more than three minutes.
   */
  static final int TRIES_FOR_A_LATE_ONE = 6;

  private static final Receipt DONE = new Receipt.Delivered();

  private final EventDesk desk;
  private final CalendarEntry entry;

  RemoveEntry(EventDesk desk, CalendarEntry entry) {
    this.desk = desk;
    this.entry = entry;
  }

  Receipt deliver(Attempt attempt) {
    return attempt.reference().map(this::known).orElseGet(() -> unknown(attempt.number()));
  }

  private Receipt known(String id) {
    Optional<GraphReply> reply = removed(id);
    boolean missing = reply.filter(Refusals::noSuchItem).isPresent();
    // Its id changes where a person moves it to another calendar.
    return missing ? all(events()) : receipt(reply);
  }

  private Receipt unknown(int number) {
    List<GraphEvent> events = events();
    // Before the first try nothing was made.
    if (events.isEmpty() && number > 1 && number <= TRIES_FOR_A_LATE_ONE) {
      return new Receipt.Unknown("its event was not found yet");
    }
    return all(events);
  }

  private List<GraphEvent> events() {
    return desk.eventsOf(entry.appointmentId());
  }

  private Receipt all(List<GraphEvent> events) {
    return events.stream()
        .flatMap(event -> event.id().stream())
        .map(id -> receipt(removed(id)))
        .filter(receipt -> !receipt.equals(DONE))
        .findFirst()
        .orElse(DONE);
  }

  /** Empty if it may or may not have happened, twice. */
  private Optional<GraphReply> removed(String id) {
    return desk.remove(id).or(() -> desk.remove(id));
  }

  private static Receipt receipt(Optional<GraphReply> reply) {
    return reply
        .map(one -> one.succeeded() || Refusals.noSuchItem(one) ? DONE : later(one))
        .orElseGet(() -> new Receipt.Unknown("two removals were not answered"));
  }

  // What is left standing blocks a time for nobody, so it is tried again until it is gone.
  private static Receipt later(GraphReply reply) {
    return Refusals.receipt(reply) instanceof Receipt.Refused refused
        ? new Receipt.NothingHappened(refused.reason())
        : Refusals.receipt(reply);
  }
}
