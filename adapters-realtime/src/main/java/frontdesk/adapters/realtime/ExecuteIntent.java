package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.http.Handler;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonDoor;
import frontdesk.http.JsonReading;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.http.StrictJson;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/execute-intent}: one tool call; 200 for every body that can be read. */
public final class ExecuteIntent implements Handler {
  /** A tool call is a few hundred bytes; the longest description fits a hundred times. */
  private static final int LIMIT = 256 * 1024;

  /** Realtime's own have some 25 characters; a far longer one is no id, and too long for a key. */
  private static final int ITEM_ID_LENGTH = 512;

  private final ToolDesk desk;
  private final OrgId org;
  private final UserId host;
  private final Duration budget;

  /**
   * @param org whose door this is
   * @param host who is booked when the model names nobody
   * @param budget how long a caller may hear silence
   */
  public ExecuteIntent(ToolDesk desk, OrgId org, UserId host, Duration budget) {
    this.desk = desk;
    this.org = org;
    this.host = host;
    this.budget = budget;
  }

  @Override
  public Response handle(Request request) throws IOException {
    Deadline deadline = Deadline.in(budget);
    return JsonDoor.answer(request, LIMIT, body -> answer(object(body), deadline));
  }

  @SuppressWarnings("unchecked") // read from JSON, whose keys are texts
  private static Map<String, @Nullable Object> object(byte[] body) throws InvalidJson {
    if (StrictJson.read(body) instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new InvalidJson("it is not an object");
  }

  private Response answer(Map<String, @Nullable Object> body, Deadline deadline) {
    Optional<String> tool = text(body, "tool_name");
    if (tool.isEmpty()) {
      return Response.json(200, GuideReply.refused("tool_name is missing or not a text."));
    }
    if (body.get("org_id") != null && !org.value().equals(body.get("org_id"))) {
      return Response.json(200, GuideReply.refused("Unknown organization"));
    }
    Arguments arguments = Arguments.of(body.get("tool_args"));
    if (arguments.problem().isPresent()) {
      return Response.json(200, GuideReply.unreadable(arguments.problem().get()));
    }
    Optional<CallId> call = text(body, "call_id").flatMap(CallId::parse);
    Optional<String> item = text(body, "item_id").filter(id -> id.length() <= ITEM_ID_LENGTH);
    ToolCall toolCall = new ToolCall(tool.get(), item, arguments.values());
    CallContext context = new CallContext(org, host, call, deadline);
    return Response.json(200, GuideReply.of(toolCall, desk.answer(toolCall, context)));
  }

  private static Optional<String> text(Map<String, @Nullable Object> body, String field) {
    return body.get(field) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** {@code tool_args}: an object, or a text that holds one, as models write it. */
  private record Arguments(Map<String, @Nullable Object> values, Optional<String> problem) {
    static Arguments of(@Nullable Object given) {
      if (given instanceof Map<?, ?> map) {
        @SuppressWarnings("unchecked") // read from JSON, whose keys are texts
        Map<String, @Nullable Object> values = (Map<String, @Nullable Object>) map;
        return new Arguments(values, Optional.empty());
      }
      if (given instanceof String text) {
        return text.isBlank() ? unreadable("Empty tool call data") : inText(text);
      }
      return unreadable(given == null ? "Tool call data is None" : "Expected object");
    }

    private static Arguments inText(String text) {
      JsonReading reading = StrictJson.text(text);
      return reading instanceof JsonReading.Value value && value.value() instanceof Map<?, ?> map
          ? of(map)
          : unreadable(
              reading.fault().map(fault -> "Invalid JSON: " + fault).orElse("Expected object"));
    }

    private static Arguments unreadable(String problem) {
      return new Arguments(Map.of(), Optional.of(problem));
    }
  }
}
