package frontdesk.app;

import frontdesk.Unavailable;
import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.live.Close;
import frontdesk.adapters.realtime.live.LiveCall;
import frontdesk.adapters.realtime.live.LiveSession;
import frontdesk.adapters.realtime.live.LiveSessions;
import frontdesk.adapters.realtime.live.Plan;
import frontdesk.adapters.realtime.live.Plans;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.doors.Finding;
import frontdesk.app.live.LiveDoor;
import frontdesk.http.PresentedSecret;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Way;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets pages into the call that their token is of.
 *
 * @param plans empty: live voice is not set up
 * @param tooOften whether a call has to wait
 * @param workers wait for the store
 */
record LiveCallers(
    CallTokens tokens,
    LiveSessions sessions,
    Optional<Plans> plans,
    Predicate<LiveCall> tooOften,
    Executor workers)
    implements LiveDoor.Callers {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCallers.class);

  @Override
  public Optional<SocketListener> with(PresentedSecret token, String source, SocketPeer page) {
    return tokens.find(token, source) instanceof Finding.Known known
        ? call(known.principal(), tokens.line(token)).flatMap(call -> session(call, page))
        : Optional.empty();
  }

  private static Optional<LiveCall> call(Principal principal, Optional<Line> line) {
    Way way = Ways.atDesk(principal).after(line.stream().toList());
    return principal.call().map(id -> new LiveCall(principal.org(), id, way));
  }

  private Optional<SocketListener> session(LiveCall call, SocketPeer page) {
    LiveSession session = sessions.begin(call, page);
    try {
      workers.execute(() -> open(session));
    } catch (RejectedExecutionException tooMuch) {
      session.end(Close.FULL);
    }
    return Optional.of(session);
  }

  private void open(LiveSession session) {
    try {
      if (plans.isEmpty()) {
        session.end(Close.NOT_SET_UP);
        return;
      }
      if (tooOften.test(session.call())) {
        session.end(Close.TOO_OFTEN);
        return;
      }
      Optional<Plan> plan = plans.get().of(session.call());
      plan.ifPresentOrElse(how -> sessions.open(session, how), () -> session.end(Close.CLOSED));
    } catch (Unavailable away) {
      LOG.warn("A session did not begin: {}", away.getMessage());
      session.end(Close.NOT_NOW);
    } catch (RuntimeException failed) {
      LOG.error("A session did not begin", failed);
      session.end(Close.BROKEN);
    }
  }
}
