package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.desk.TryNeeds;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.calls.ToolCallRecord;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import frontdesk.tools.ToolCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes tool calls as commands that send them again, to be copied into a shell. */
public final class Curls {
  private final List<TryNeeds.ToolDoor> doors;
  private final Visitor visitor;

  public Curls(List<TryNeeds.ToolDoor> doors, Visitor visitor) {
    this.doors = doors;
    this.visitor = visitor;
  }

  /** A command for one of the doors. */
  public record Curl(String door, String command) {
    /** A caller's data is in it: not printed. */
    @Override
    public String toString() {
      return "Curl[" + door + "]";
    }
  }

  /** None where its arguments are not kept, or were too long to be kept whole. */
  public List<Curl> of(CallId call, ToolCallRecord record) {
    return record.arguments().flatMap(Curls::read).stream()
        .map(arguments -> new ToolCall(record.tool(), record.toolCallId(), arguments))
        .flatMap(toolCall -> of(new TryNeeds.Asked(visitor.org(), call, toolCall)).stream())
        .toList();
  }

  public List<Curl> of(TryNeeds.Asked asked) {
    return doors.stream()
        .map(door -> new Curl(door.name(), command(door, Json.line(door.asked().apply(asked)))))
        .toList();
  }

  // Behind the open door at home a secret would be one too many.
  private String command(TryNeeds.ToolDoor door, String body) {
    String secret = visitor.signedIn() ? " \\\n  -H \"" + door.secret() + "\"" : "";
    return "curl "
        + quoted(door.url().toString())
        + " \\\n  -H 'Content-Type: application/json'"
        + secret
        + " \\\n  -d "
        + quoted(body);
  }

  // Between these nothing means anything to a shell; the quote itself stands outside of them.
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static Optional<Map<String, @Nullable Object>> read(String json) {
    try {
      JsonReading read =
          StrictJson.stream(json.getBytes(StandardCharsets.UTF_8), StrictJson::value);
      return read.object();
    } catch (IOException cut) {
      return Optional.empty();
    }
  }
}
