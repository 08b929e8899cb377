package frontdesk.adapters.graph;

import frontdesk.notices.Attempt;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Receipt;
import java.util.List;
import java.util.Optional;

/**
 * Makes the event of an appointment that has none, as far as is known. Graph knows a repeat by its
 * transaction id; the search is for when it does not any more, or the id of the event was lost.
 */
final class CreateEntry {
  private final EventDesk desk;
  private final CalendarEntry entry;

  CreateEntry(EventDesk desk, CalendarEntry entry) {
    this.desk = desk;
    this.entry = entry;
  }

  Receipt deliver(Attempt attempt) {
    Optional<Receipt> there = attempt.number() > 1 ? known() : Optional.empty();
    return there.orElseGet(() -> created().or(this::known).or(this::created).orElseGet(this::lost));
  }

  private Receipt lost() {
    return known().orElseGet(() -> new Receipt.Unknown("two creates were not answered"));
  }

  /** Empty if it may or may not have been made. */
  private Optional<Receipt> created() {
    return desk.create(entry).map(this::settle);
  }

  private Receipt settle(GraphReply reply) {
    if (Refusals.duplicate(reply)) {
      return madeBefore(reply.body().path("error").path("@event.existingEventId").asText(""));
    }
    return reply.succeeded() ? made(new GraphEvent(reply.body())) : Refusals.receipt(reply);
  }

  private Receipt made(GraphEvent event) {
    if (event.id().isPresent()) {
      return adopt(event);
    }
    desk.doubt();
    return known().orElseGet(() -> new Receipt.Unknown("made, but its id was not told"));
  }

  // The wish changed since the first create, or a person changed the event since.
  private Receipt madeBefore(String id) {
    if (id.isEmpty()) {
      desk.doubt();
      return known().orElseGet(() -> new Receipt.Unknown("made before, but its id was not told"));
    }
    Optional<GraphEvent> event = desk.event(id);
    if (event.isEmpty()) {
      return known().orElseGet(() -> new Receipt.Gone("it was made, and a person deleted it"));
    }
    return event.get().isOf(entry.appointmentId())
        ? adopt(event.get())
        : new Receipt.Refused("another event has its transaction id");
  }

  /** What becomes of the events that are found; empty if there is none. */
  private Optional<Receipt> known() {
    List<GraphEvent> events = desk.eventsOf(entry.appointmentId());
    // Where transaction ids were forgotten there may be several. One appointment is one event.
    events.stream().skip(1).flatMap(event -> event.id().stream()).forEach(desk::remove);
    return events.stream().findFirst().map(this::adopt);
  }

  private Receipt adopt(GraphEvent event) {
    String id = event.id().orElseThrow();
    return event.standsAt(entry.slot())
        ? new Receipt.Delivered(Optional.of(id))
        : new MoveEntry(desk, entry).deliver(id);
  }
}
