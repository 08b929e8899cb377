package frontdesk.adapters.vapi;

import frontdesk.assistants.DialledNumber;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.Line.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call came in by, from what can be trusted most: the number that was dialled, then the
 * assistant that speaks. Nothing that a caller or a page may set is read. Source: protocols, Vapi,
 * 4.
 */
final class CallLines {
  /** Signed by us, and so the one thing in a call's metadata that means anything. */
  static final String PASS = "assistantOverrides.metadata.frontdesk_pass";

  private CallLines() {}

  static List<Line> of(Members phoneNumber, Members assistant, Members call) {
    Stream<Line> numbers =
        Stream.of(
                phoneNumber.text("number"),
                phoneNumber.text("id"),
                call.text("phoneNumber.number"),
                call.text("phoneNumber.id"),
                call.text("phoneNumberId"))
            .flatMap(Optional::stream)
            .flatMap(written -> DialledNumber.of(written).stream())
            .map(number -> new Line(Kind.NUMBER, number.value()));
    Stream<Line> assistants =
        Stream.of(assistant.text("id"), call.text("assistantId"))
            .flatMap(Optional::stream)
            .flatMap(id -> Line.of(Kind.ASSISTANT, id).stream());
    return Stream.concat(numbers, assistants).distinct().toList();
  }
}
