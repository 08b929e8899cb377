package frontdesk.adapters.vapi.calendar;

import frontdesk.Unavailable;
import frontdesk.http.Response;
import frontdesk.scheduling.Reached;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form of these routes' answers, which earlier callers read. */
final class Answers {
  private static final System.Logger LOG = System.getLogger(Answers.class.getName());

  private Answers() {}

  static Response success(Map<String, ? extends @Nullable Object> more) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("status", "success");
    answer.putAll(more);
    return Response.json(200, answer);
  }

  static Response error(int status, String message) {
    return error(status, message, Map.of());
  }

  static Response error(int status, String message, Map<String, String> more) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("status", "error");
    error.put("message", message);
    error.putAll(more);
    return Response.json(status, error);
  }

  /**
   * Which parameter cannot be read, and why; of a route of ours, whose clients may show it there.
   */
  static Response wrong(String parameter, String message) {
    return error(400, message, Map.of("parameter", parameter));
  }

  static Response nobody(Reached.Nobody why) {
    return switch (why) {
      case UNKNOWN -> error(404, "There is no host by that user_id.");
      case NOT_SET_UP ->
          error(404, "Nobody's calendar is set up here. Say whose is meant: user_id.");
      case CLOSED -> error(403, "This organization is disabled.");
    };
  }

  /** A calendar or a store that does not answer is not the caller's fault. */
  static Response unlessAway(Supplier<Response> answer) {
    try {
      return answer.get();
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "A calendar was not shown: {0}", away.getMessage());
      return error(503, "The calendar cannot be read right now. Please try again later.");
    }
  }
}
