package frontdesk.app;

import frontdesk.app.doors.Strangers;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes what comes without a secret as long as a moment lies ahead, and refuses it from then on.
 */
final class Grace implements Handler {
  private final Instant until;
  private final Clock clock;
  private final Handler inner;

  Grace(Instant until, Clock clock, Handler inner) {
    this.until = until;
    this.clock = clock;
    this.inner = inner;
  }

  static boolean lasts(Instant until, Clock clock) {
    return clock.instant().isBefore(until);
  }

  @Override
  public Response handle(Request request) throws IOException {
    return lasts(until, clock) ? inner.handle(request) : Strangers.REFUSAL;
  }
}
