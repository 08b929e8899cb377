package frontdesk.app;

import frontdesk.accounts.Principal;
import frontdesk.http.Handler;
import java.util.function.Function;

/** Finds out who is asking, and lets them to what is theirs; all others are refused. */
@FunctionalInterface
interface Door {
  /**
   * A route behind this door.
   *
   * @param behind made for each who is let in: it holds nothing and costs nothing
   */
  Handler to(Function<Principal, Handler> behind);
}
