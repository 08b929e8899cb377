package frontdesk.app;

import frontdesk.http.JsonDoor;
import frontdesk.http.ProblemDetails;
import frontdesk.http.Response;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Set;

/** Sends answers, and refusals of our own routes as RFC 9457 writes them. */
final class Replies {
  /** What no earlier version had; its callers read other forms. */
  private static final Set<String> OURS =
      Set.of(
          "/api/availability",
          "/api/calls/stats",
          "/api/notices",
          "/api/notices/{id}/resolve",
          "/api/notices/{id}/send-again",
          "/docs/limits",
          "/docs/{version}/{file}",
          "/metrics");

  /** Set on a request that a route answered itself, with whatever status. */
  private static final String ANSWERED = "frontdesk.answered";

  private final ProblemDetails problems;

  Replies(ProblemDetails problems) {
    this.problems = problems;
  }

  void send(Context context, Response answer) {
    Response response = isOurs(context) ? problems.of(answer, context.path()) : answer;
    context.status(response.status());
    SafeHeaders.ON_EVERY_REPLY.forEach(context::header);
    response.headers().forEach(context::header);
    if (response.events().isEmpty()) {
      context.result(response.body());
    }
    context.attribute(ANSWERED, true);
  }

  // A route may answer so too, and in better words.
  void sendUnlessAnswered(Context context, String detail) {
    if (context.attribute(ANSWERED) == null) {
      send(context, JsonDoor.error(context.statusCode(), detail));
    }
  }

  // Of another method there is no route.
  private static boolean isOurs(Context context) {
    Endpoint met = context.endpoints().matchedHttpEndpoint();
    return OURS.contains(met == null ? context.path() : met.path);
  }
}
