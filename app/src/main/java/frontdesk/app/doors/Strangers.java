package frontdesk.app.doors;

import frontdesk.accounts.Principal;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Answers who proves nothing. */
@FunctionalInterface
public interface Strangers {
  /** What everybody gets who is not let in. */
  Response REFUSAL = Response.json(401, Map.of()).with("WWW-Authenticate", "Bearer");

  /** The door is closed. */
  Strangers REFUSED = (request, finding, behind) -> REFUSAL;

  /**
   * @param finding nothing was sent, or nothing that anybody knows
   * @param behind what those are let to who are known
   */
  Response answer(Request request, Finding finding, Function<Principal, Handler> behind)
      throws IOException;
}
