package frontdesk.adapters.realtime.live;

import frontdesk.calls.CallWords.Said;
import frontdesk.calls.ToolCallRecord;
import frontdesk.calls.TranscriptLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is on record of a call whose page comes again, as a session is told of it. */
final class Retold {
  /** Some minutes of talk: what is older was settled, and all of it is paid for again. */
  static final int MOST = 100;

  private record Moment(Instant at, String event) {}

  private Retold() {}

  /** Events to be sent, in the order in which it happened; none where nothing is on record. */
  static List<String> of(Said said) {
    List<String> all =
        Stream.concat(
                said.lines().stream().map(Retold::line),
                said.toolCalls().stream().map(Retold::toolCall))
            .sorted(Comparator.comparing(Moment::at))
            .map(Moment::event)
            .toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  private static Moment line(TranscriptLine line) {
    String speaker = line.speaker().equals(Line.ASSISTANT) ? Line.ASSISTANT : Line.CALLER;
    return new Moment(line.at(), Events.said(new Line("", speaker, line.text(), line.at())));
  }

  private static Moment toolCall(ToolCallRecord call) {
    return new Moment(call.at(), Events.result(call.tool(), call.answer().orElse(call.result())));
  }
}
