package frontdesk.adapters.console;

import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.function.Supplier;

/** Lets pages listen to what they show. */
record Listening(LivePages pages, Passes passes) {
  /** What browsers ask for that listen. */
  static final String TYPE = "text/event-stream";

  /** What a browser sends that comes again by itself: the id of the last event that it had. */
  private static final String LAST_EVENT = "Last-Event-ID";

  /** The same where the page itself asks again. */
  private static final String LAST = "last";

  Response to(Feed.Key key, Supplier<Painter> painter, Request request, Visitor visitor) {
    String position = request.headers().first(LAST_EVENT).or(() -> request.query(LAST)).orElse("");
    return pages.listening(key, painter, passes.of(request, visitor), position);
  }

  /** A whole look, for a page that is loaded. */
  Look look() {
    return pages.thoroughLook();
  }
}
