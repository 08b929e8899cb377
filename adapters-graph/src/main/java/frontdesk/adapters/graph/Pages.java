package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.scheduling.CalendarUnavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of events, page after page to its end. */
final class Pages {
  /**
   * Events asked for at once. Graph's own choice is 10, which makes a chain of requests of every
   * week. At about a kilobyte each, a page stays far below what is kept of an answer.
   */
  static final int SIZE = 250;

  /** Graph may give smaller pages than it was asked for, but a chain this long leads nowhere. */
  static final int MOST_PAGES = 50;

  /** Fifty a day for a hundred days: beyond that something other than a person is writing. */
  static final int MOST_EVENTS = 5_000;

  private final MailboxSession mailbox;
  private final List<GraphEvent> events = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Pages(MailboxSession mailbox) {
    this.mailbox = mailbox;
  }

  /**
   * @throws CalendarUnavailable if it was not read to its end: a part of a calendar says nothing
   */
  static List<GraphEvent> read(MailboxSession mailbox, String address) {
    Pages pages = new Pages(mailbox);
    Optional<String> next = Optional.of(address);
    while (next.isPresent()) {
      next = pages.page(next.get());
    }
    return pages.events;
  }

  private Optional<String> page(String address) {
    if (!seen.add(address) || seen.size() > MOST_PAGES) {
      throw new CalendarUnavailable("the mailbox's pages do not come to an end");
    }
    JsonNode page = Reads.read(mailbox, address);
    take(page.path("value"));
    return next(page.path("@odata.nextLink"));
  }

  private void take(JsonNode value) {
    if (!value.isArray()) {
      throw new CalendarUnavailable("a page of the mailbox has no list");
    }
    if (events.size() + value.size() > MOST_EVENTS) {
      throw new CalendarUnavailable("the mailbox has more events than a calendar can");
    }
    value.forEach(event -> events.add(new GraphEvent(event)));
  }

  private static Optional<String> next(JsonNode link) {
    if (link.isMissingNode() || link.isNull()) {
      return Optional.empty();
    }
    if (!link.isTextual()) {
      throw new CalendarUnavailable("a page of the mailbox has no readable next one");
    }
    return Optional.of(link.textValue());
  }
}
