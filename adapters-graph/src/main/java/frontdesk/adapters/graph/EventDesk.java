package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.scheduling.CalendarUnavailable;
import java.util.List;
import java.util.Optional;

/**
 * One event after the other in a mailbox. The session is told to repeat no change blindly but a
 * removal: before a repeat is asked for here, it is looked whether the first has happened.
 */
final class EventDesk {
  private static final String SHOWN = GraphEvent.MEMBERS + ",attendees&" + OwnMark.EXPAND;

  private final MailboxSession mailbox;
  private final Doubt doubt;

  EventDesk(MailboxSession mailbox, Doubt doubt) {
    this.mailbox = mailbox;
    this.doubt = doubt;
  }

  /**
   * Empty if there is certainly no event of this id.
   *
   * @throws CalendarUnavailable if that was not told
   */
  Optional<GraphEvent> event(String id) {
    return Reads.found(mailbox, address(id) + "?" + SHOWN).map(GraphEvent::new);
  }

  /**
   * The events of an appointment. That there is none is no proof so soon after a create: the search
   * may not see it yet.
   *
   * @throws CalendarUnavailable if it was not searched to the end
   */
  List<GraphEvent> eventsOf(String appointment) {
    String search = "/me/events?" + OwnMark.filter(appointment) + "&" + SHOWN;
    return Pages.read(mailbox, search).stream()
        .filter(event -> event.isOf(appointment) && event.id().isPresent())
        .toList();
  }

  /** Empty if it may or may not have happened. */
  Optional<GraphReply> create(CalendarEntry entry) {
    JsonNode event = EntryJson.create(entry);
    return change(new GraphRequest("POST", "/me/events", Optional.of(event), false));
  }

  /**
   * Empty if it may or may not have happened. Without If-Match: Exchange changes an event's tag by
   * itself soon after it was made.
   */
  Optional<GraphReply> move(String id, TimeSlot slot) {
    JsonNode times = EntryJson.move(slot);
    return change(new GraphRequest("PATCH", address(id), Optional.of(times), false));
  }

  /** Empty if it may or may not have happened. Also tells whoever was invited. */
  Optional<GraphReply> remove(String id) {
    return change(new GraphRequest("DELETE", address(id), Optional.empty(), true));
  }

  /** Something happened that could not be seen. */
  void doubt() {
    doubt.arises();
  }

  private Optional<GraphReply> change(GraphRequest request) {
    try {
      GraphReply reply = mailbox.send(request);
      if (!Refusals.ambiguous(reply)) {
        return Optional.of(reply);
      }
    } catch (GraphUnanswered silent) {
      // as if it had been answered ambiguously
    }
    doubt.arises();
    return Optional.empty();
  }

  private static String address(String id) {
    return "/me/events/" + Query.encoded(id);
  }
}
