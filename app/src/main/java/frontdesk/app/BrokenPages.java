package frontdesk.app;

import frontdesk.Unavailable;
import frontdesk.adapters.console.Console;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a page fails in a way that nobody thought of, people read so, and the log says why. */
record BrokenPages(Console console) {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenPages.class);

  Handler around(Handler inner) {
    return request -> {
      try {
        return inner.handle(request);
      } catch (RuntimeException failure) {
        return isRefusal(failure) ? rethrown(failure) : told(request, failure);
      }
    };
  }

  // What the server itself answers: a request that is none, or a store that is away.
  private static boolean isRefusal(RuntimeException failure) {
    return failure instanceof Unavailable || JsonDoor.refusal(failure).isPresent();
  }

  private static Response rethrown(RuntimeException refusal) {
    throw refusal;
  }

  private Response told(Request request, RuntimeException failure) {
    LOG.error("{} {} failed", request.method(), request.path(), failure);
    return console.broken(request);
  }
}
