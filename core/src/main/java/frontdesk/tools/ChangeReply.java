package frontdesk.tools;

import frontdesk.calls.ToolResult;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.ChangeOutcome.Cancelled;
import frontdesk.scheduling.ChangeOutcome.Moved;
import frontdesk.scheduling.ChangeOutcome.Refused;
import frontdesk.scheduling.ChangeOutcome.Which;
import frontdesk.speech.ChangeWords;
import java.time.Clock;
import java.time.Instant;

/** The desk's answer to a move or a cancellation. */
final class ChangeReply {
  private final ChangeWords words;
  private final Clock clock;

  ChangeReply(ChangeWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  ToolReply to(ChangeOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof Cancelled cancelled) {
      return new ToolReply.Changed(
          cancelled.appointment(),
          false,
          cancelled.novelty() != Novelty.NEW,
          words.cancelled(cancelled, now));
    }
    if (outcome instanceof Moved moved) {
      return new ToolReply.Changed(
          moved.appointment(), true, moved.novelty() != Novelty.NEW, words.moved(moved, now));
    }
    return outcome instanceof ChangeOutcome.NotSure
        ? new ToolReply.TryLater(words.notSure())
        : asked(outcome, now);
  }

  private ToolReply asked(ChangeOutcome outcome, Instant now) {
    if (outcome instanceof Which which) {
      return asked(ToolResult.WHICH_APPOINTMENT, "current_start_time", words.which(which, now));
    }
    if (outcome instanceof Refused refused) {
      return asked(
          ToolResult.of(refused.refusal().why()), field(refused), words.refused(refused, now));
    }
    return outcome instanceof ChangeOutcome.Whose
        ? ToolDesk.asked(ToolResult.NOBODY_NAMED, Problem.missing("attendee_email", words.whose()))
        : asked(ToolResult.NOT_FOUND, "attendee_email", words.notFound());
  }

  private static String field(Refused refused) {
    String field = CarryOut.field(refused.refusal().why());
    return field.equals("start_time") || field.equals("end_time") ? "new_" + field : field;
  }

  private static ToolReply asked(ToolResult result, String field, String said) {
    return ToolDesk.asked(result, new Problem(field, said, said));
  }
}
