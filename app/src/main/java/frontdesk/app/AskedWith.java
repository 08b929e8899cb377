package frontdesk.app;

import frontdesk.Unavailable;
import frontdesk.accounts.Principal;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.audit.Audit;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whatever is changed behind a door be written down with the credential that opened it, and
 * what was asked for and is not theirs.
 */
record AskedWith(Principal asking, Audit audit, Handler inner) implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(AskedWith.class);

  @Override
  public Response handle(Request request) throws IOException {
    try {
      return Asking.with(asking.credential(), () -> handled(request));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private Response handled(Request request) {
    try {
      Response answer = inner.handle(request);
      Asking.noted().forEach(this::note);
      return answer;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // Nothing was changed, so an answer is not worse for what cannot be written down.
  private void note(Act act) {
    try {
      audit.note(act);
    } catch (Unavailable away) {
      LOG.warn("Not on record: {} {}: {}", act.what(), act.subject(), away.getMessage());
    }
  }
}
