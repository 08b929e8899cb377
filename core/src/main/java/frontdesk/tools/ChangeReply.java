package frontdesk.tools;

import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.ChangeOutcome;
import frontdesk.scheduling.ChangeOutcome.Cancelled;
import frontdesk.scheduling.ChangeOutcome.Moved;
import frontdesk.scheduling.ChangeOutcome.Refused;
import frontdesk.scheduling.ChangeOutcome.Which;
import frontdesk.speech.ChangeWords;
import java.time.Instant;
import java.util.Locale;

/** The desk's answer to a move or a cancellation. */
final class ChangeReply {
  private ChangeReply() {}

  static ToolReply of(ChangeOutcome outcome, Instant now) {
    if (outcome instanceof Cancelled cancelled) {
      return new ToolReply.Changed(
          cancelled.appointment(),
          false,
          cancelled.novelty() != Novelty.NEW,
          ChangeWords.cancelled(cancelled, now));
    }
    if (outcome instanceof Moved moved) {
      return new ToolReply.Changed(
          moved.appointment(), true, moved.novelty() != Novelty.NEW, ChangeWords.moved(moved, now));
    }
    return outcome instanceof ChangeOutcome.NotSure
        ? new ToolReply.TryLater(ChangeWords.NOT_SURE)
        : asked(outcome, now);
  }

  private static ToolReply asked(ChangeOutcome outcome, Instant now) {
    if (outcome instanceof Which which) {
      return asked("which_appointment", "current_start_time", ChangeWords.which(which, now));
    }
    if (outcome instanceof Refused refused) {
      return asked(
          refused.refusal().why().name().toLowerCase(Locale.ROOT),
          field(refused),
          ChangeWords.refused(refused, now));
    }
    return outcome instanceof ChangeOutcome.Whose
        ? ToolDesk.asked("nobody_named", Problem.missing("attendee_email", ChangeWords.WHOSE))
        : asked("not_found", "attendee_email", ChangeWords.NOT_FOUND);
  }

  private static String field(Refused refused) {
    String field = ToolDesk.field(refused.refusal().why());
    return field.equals("start_time") || field.equals("end_time") ? "new_" + field : field;
  }

  private static ToolReply asked(String result, String field, String words) {
    return ToolDesk.asked(result, new Problem(field, words, words));
  }
}
