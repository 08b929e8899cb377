package frontdesk.app;

import frontdesk.app.settings.OriginPattern;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.List;

/**
 * Lets in what comes from a page on the list. An origin is no credential, since only a browser
 * keeps to it; but in one a key that leaked is of no use to other pages.
 */
final class ListedPages implements Handler {
  private static final String NOT_LISTED =
      "Calls are started from listed pages only: the request's Origin has to be in CORS_ORIGINS.";

  private final List<OriginPattern> origins;
  private final Handler inner;

  ListedPages(List<OriginPattern> origins, Handler inner) {
    this.origins = origins;
    this.inner = inner;
  }

  @Override
  public Response handle(Request request) throws IOException {
    List<String> given = request.headers().all("Origin");
    boolean listed =
        given.size() == 1 && origins.stream().anyMatch(page -> page.matches(given.get(0)));
    return listed ? inner.handle(request) : JsonDoor.error(403, NOT_LISTED);
  }
}
