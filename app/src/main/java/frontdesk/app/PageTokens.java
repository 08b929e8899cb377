package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.adapters.realtime.CallPass;
import frontdesk.app.doors.CallTokens;
import frontdesk.app.doors.CallTokens.Issued;
import frontdesk.scheduling.Line;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives pages tokens for their calls. */
final class PageTokens {
  private static final Logger LOG = LoggerFactory.getLogger(PageTokens.class);

  private final CallTokens tokens;

  PageTokens(CallTokens tokens) {
    this.tokens = tokens;
  }

  CallPass of(Principal asking) {
    return of(asking, Optional.empty());
  }

  /**
   * @param line whose callers they speak as
   */
  CallPass of(Principal asking, Optional<Line> line) {
    return call -> {
      try {
        Issued issued = tokens.issue(asking, call, line);
        return Optional.of(new CallPass.Good(issued.token(), issued.until()));
      } catch (Sealing.KeysUnusable unusable) {
        // The call goes on: whoever has a lasting credential needs no token.
        LOG.warn("No call token: {}", unusable.getMessage());
        return Optional.empty();
      }
    };
  }
}
