package frontdesk.adapters.console.desk;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.accounts.Principal;
import frontdesk.calls.RecordCall;
import frontdesk.scheduling.Way;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked where somebody tries a tool: the desk that calls ask.
 *
 * @param way who is meant where no host is named
 * @param budget how long a caller may hear silence
 */
public record TryNeeds(
    ToolDesk desk,
    RecordCall calls,
    Function<Principal, Way> way,
    Duration budget,
    List<ToolDoor> doors) {
  public TryNeeds {
    doors = List.copyOf(doors);
  }

  /** A tool call of a trial. */
  public record Asked(OrgId org, CallId call, ToolCall toolCall) {}

  /**
   * A door that tools are asked at.
   *
   * @param path where it is, such as {@code /vapi/webhook}
   * @param url the same as the world reaches it
   * @param secret the header by which programs are let in, as a shell writes it
   * @param asked the JSON that it receives
   * @param answered the JSON that it answers
   */
  public record ToolDoor(
      String name,
      String path,
      URI url,
      String secret,
      Function<Asked, Map<String, ?>> asked,
      BiFunction<ToolCall, ToolReply, Map<String, ? extends @Nullable Object>> answered) {}
}
