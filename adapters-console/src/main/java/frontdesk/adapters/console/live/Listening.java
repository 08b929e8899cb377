package frontdesk.adapters.console.live;

import frontdesk.adapters.console.entry.Passes;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.function.Supplier;

/** Lets pages listen to what they show. */
public record Listening(LivePages pages, Passes passes) {
  /** Of a page that goes on listening. */
  public static final String SCRIPT = "live.js";

  /** What a browser sends that comes again by itself: the id of the last event that it had. */
  private static final String LAST_EVENT = "Last-Event-ID";

  /** The same where the page itself asks again. */
  private static final String LAST = "last";

  public Response to(Feed.Key key, Supplier<Painter> painter, Request request, Visitor visitor) {
    String position = request.headers().first(LAST_EVENT).or(() -> request.query(LAST)).orElse("");
    return pages.listening(key, painter, passes.of(request, visitor), position);
  }

  /** A whole look, for a page that is loaded. */
  public Look look() {
    return pages.thoroughLook();
  }
}
