package frontdesk.adapters.graph.connect;

import frontdesk.UserId;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.util.Map;
import java.util.Optional;

/** What these routes have in common: whom they are asked about, and how they say no. */
final class Asked {
  private Asked() {}

  static Optional<UserId> host(Request request) {
    return request.query("user_id").flatMap(UserId::parse);
  }

  static Response noHost() {
    return error(400, "Say whose calendar it is: user_id is missing or cannot be a name.");
  }

  /** In the form that earlier callers read. */
  static Response error(int status, String message) {
    return Response.json(status, Map.of("status", "error", "message", message));
  }
}
