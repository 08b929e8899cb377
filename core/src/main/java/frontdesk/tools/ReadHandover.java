package frontdesk.tools;

import frontdesk.calls.Escalation.Wish;
import frontdesk.calls.Urgency;
import frontdesk.speech.Question;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Understands the tools about the call itself. What the pipeline guide's desk did without, this one
 * does without as well: whoever wants a person is not asked for a summary first.
 */
final class ReadHandover {
  /** What models say where they have no reason, and the guide's own word for it. */
  private static final Set<String> NO_REASON = Set.of("", "completed", "none", "n/a", "unknown");

  private ReadHandover() {}

  static Supplier<Intent> escalate(Arguments in, ToolCall call, CallContext context) {
    Optional<String> reason = in.text("reason", Question.WHAT_ABOUT);
    Optional<Urgency> urgency = urgency(in, "urgency");
    Optional<String> summary = in.text("summary", Question.WHAT_ABOUT);
    return () ->
        new Intent.Escalate(
            new Wish(reason.orElse(""), urgency.orElse(Urgency.MEDIUM), summary.orElse("")),
            ReadIntent.delivery(call, context));
  }

  // Some models put the fields beside the object that should hold them.
  static Supplier<Intent> intake(Arguments in, ToolCall call, CallContext context) {
    Optional<Map<String, @Nullable Object>> data =
        in.object(CallTools.DATA, Question.WHAT_ABOUT).or(() -> in.beside(CallTools.DATA));
    in.asked(CallTools.DATA, data, Question.WHAT_ABOUT);
    Optional<Urgency> urgency = urgency(in, CallTools.LEVEL);
    return () ->
        new Intent.KeepIntake(
            data.orElseThrow(), urgency.orElse(Urgency.MEDIUM), ReadIntent.delivery(call, context));
  }

  static Supplier<Intent> end(Arguments in, ToolCall call, CallContext context) {
    Optional<String> reason =
        in.text("reason", Question.WHAT_ABOUT)
            .filter(given -> !NO_REASON.contains(given.strip().toLowerCase(Locale.ROOT)));
    return () -> new Intent.End(reason, ReadIntent.delivery(call, context));
  }

  private static Optional<Urgency> urgency(Arguments in, String field) {
    return in.meaning(field, Urgency::parse, Question.HOW_URGENT);
  }
}
