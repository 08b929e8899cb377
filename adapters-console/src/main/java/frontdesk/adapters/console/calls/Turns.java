package frontdesk.adapters.console.calls;

import frontdesk.CallId;
import frontdesk.adapters.console.calls.Curls.Curl;
import frontdesk.adapters.console.calls.WholeCall.Tool;
import frontdesk.adapters.console.calls.WholeCall.Turn;
import frontdesk.adapters.console.page.ResultWords;
import frontdesk.adapters.console.page.Times;
import frontdesk.calls.CallWords.Said;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import frontdesk.idempotency.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was said and done in a call, in the order of time, as pages show it. */
public final class Turns {
  private static final Set<String> ESCALATED = Set.of("escalated", "call_back");

  private final CallId call;
  private final Times times;
  private final Map<String, Integer> alike = new HashMap<>();

  private final Function<ToolCallRecord, List<Curl>> curls;

  private Turns(CallId call, Times times, Function<ToolCallRecord, List<Curl>> curls) {
    this.call = call;
    this.times = times;
    this.curls = curls;
  }

  private record Timed(Instant at, Turn turn) {}

  static List<Turn> of(CallId call, Said said, Times times) {
    return of(call, said, times, any -> List.of());
  }

  /**
   * The same with commands that send what was asked again.
   *
   * @param curls of each tool call
   */
  static List<Turn> of(
      CallId call, Said said, Times times, Function<ToolCallRecord, List<Curl>> curls) {
    Turns turns = new Turns(call, times, curls);
    Stream<Timed> lines = said.lines().stream().map(line -> new Timed(line.at(), turns.said(line)));
    Stream<Timed> tools =
        said.toolCalls().stream().map(tool -> new Timed(tool.at(), turns.ran(tool)));
    List<Timed> all = new ArrayList<>(Stream.concat(lines, tools).toList());
    all.sort(Comparator.comparing(Timed::at));
    return all.stream().map(Timed::turn).toList();
  }

  /** An id for an element of a page: the same for the same, also when its neighbours change. */
  public static String key(String first, String... content) {
    return first + Sha256.hex(String.join("\n", content)).substring(0, 12);
  }

  // Two lines may be alike to the second.
  private String unique(String... content) {
    String key = key("t", content);
    int before = alike.merge(key, 1, Integer::sum) - 1;
    return before == 0 ? key : key + "-" + before;
  }

  private Turn said(TranscriptLine line) {
    return new Turn(
        unique(call.value(), line.at().toString(), line.speaker(), line.text()),
        times.second(line.at()),
        CallWordings.speaker(line.speaker()),
        line.text(),
        Optional.empty(),
        "");
  }

  private Turn ran(ToolCallRecord record) {
    Tool tool =
        new Tool(
            record.tool(),
            ResultWords.of(record.result()),
            record.took().toMillis() + " ms",
            record.arguments().map(BriefArguments::of),
            record.arguments(),
            record.answer(),
            record.refusedTimes(),
            curls.apply(record));
    return new Turn(
        unique(call.value(), record.at().toString(), record.tool(), record.result()),
        times.second(record.at()),
        "Tool",
        "",
        Optional.of(tool),
        news(record.result()));
  }

  /** What a browser tells somebody who wants to hear of it; blank where it is no news. */
  private static String news(String result) {
    if (result.equals("booked")) {
      return "A caller booked an appointment.";
    }
    return ESCALATED.contains(result) ? "A caller asked for a person." : "";
  }
}
