package frontdesk.adapters.console.desk;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.scheduling.Line;
import java.util.Optional;

/** Lets people talk with the desk on a page, as callers do. */
public interface LiveTalk {
  /**
   * Why nobody of that organisation can, in sentences for people; empty where they can.
   *
   * @throws frontdesk.Unavailable if the store does not answer
   */
  Optional<String> obstacle(OrgId org);

  /**
   * Begins a call.
   *
   * @param as the line whose callers they speak as; empty: as callers from pages
   * @throws frontdesk.Unavailable if the store does not answer; then no call began
   */
  Begun begin(Principal asking, Optional<Line> as);

  /** What came of it. */
  sealed interface Begun {
    /**
     * The page may speak in this call.
     *
     * @param token opens its socket
     */
    record Ready(CallId call, String token) implements Begun {
      /** Holds a secret: not printed. */
      @Override
      public String toString() {
        return "Ready[" + call + "]";
      }
    }

    /** It cannot begin now, for a reason that people can read. */
    record Refused(int status, String sentence) implements Begun {}
  }
}
