package frontdesk.adapters.graph;

import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import java.util.Optional;

/** Takes an event to where its entry wants it. The newest wish wins over what a person did. */
final class MoveEntry {
  /**
   * Tries at one event, with a look between them. A conflict passes with the first repeat or the
   * second, as others saw; after two tries without an answer more would only be in the way.
   */
  private static final int CONFLICTING_TRIES = 3;

  private static final int UNANSWERED_TRIES = 2;

  private final EventDesk desk;
  private final CalendarEntry entry;

  MoveEntry(EventDesk desk, CalendarEntry entry) {
    this.desk = desk;
    this.entry = entry;
  }

  Receipt deliver(String id) {
    return moved(id).or(this::elsewhere).orElseGet(() -> new Receipt.Gone("a person deleted it"));
  }

  /** Its id changes where a person moves it to another calendar. */
  private Optional<Receipt> elsewhere() {
    return desk.eventsOf(entry.appointmentId()).stream()
        .flatMap(event -> event.id().stream())
        .findFirst()
        .flatMap(this::moved);
  }

  /** Empty if there is no event of this id. */
  private Optional<Receipt> moved(String id) {
    int unanswered = 0;
    for (int tries = 0; tries < CONFLICTING_TRIES && unanswered < UNANSWERED_TRIES; tries++) {
      Optional<GraphReply> reply = desk.move(id, entry.slot());
      if (reply.isPresent() && !Refusals.conflict(reply.get())) {
        return settle(id, reply.get());
      }
      unanswered += reply.isPresent() ? 0 : 1;
      Optional<GraphEvent> now = desk.event(id);
      if (now.isEmpty()) {
        return Optional.empty();
      }
      if (now.get().standsAt(entry.slot())) {
        return Optional.of(new Receipt.Delivered(Optional.of(id)));
      }
    }
    return Optional.of(new Receipt.NothingHappened("every try met a conflict or no answer"));
  }

  private static Optional<Receipt> settle(String id, GraphReply reply) {
    if (Refusals.noSuchItem(reply)) {
      return Optional.empty();
    }
    return Optional.of(
        reply.succeeded() ? new Receipt.Delivered(Optional.of(id)) : Refusals.receipt(reply));
  }
}
