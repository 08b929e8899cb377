package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.audit.Asking;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets whatever is changed behind a door be written down with the credential that opened it. */
record AskedWith(Principal asking, Handler inner) implements Handler {
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
      return inner.handle(request);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
