package frontdesk.tools;

import frontdesk.calls.ToolResult;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.ConfirmationOutcome;
import frontdesk.scheduling.ConfirmationOutcome.NoAddress;
import frontdesk.scheduling.ConfirmationOutcome.NoWay;
import frontdesk.scheduling.ConfirmationOutcome.OtherAddress;
import frontdesk.scheduling.ConfirmationOutcome.SentBefore;
import frontdesk.scheduling.ConfirmationOutcome.Tried;
import frontdesk.scheduling.ConfirmationOutcome.WasCancelled;
import frontdesk.speech.ConfirmationWords;
import java.time.Clock;
import java.time.Instant;

/** The desk's answer to whoever wants a confirmation, once it is clear of which appointment. */
final class ConfirmationReply {
  private static final String EMAIL = "attendee_email";

  private final ConfirmationWords words;
  private final Clock clock;

  ConfirmationReply(ConfirmationWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param inWords whether the e-mail address came in words, so that it is read back
   */
  ToolReply to(ConfirmationOutcome outcome, boolean inWords) {
    Instant now = clock.instant();
    if (outcome instanceof Tried tried) {
      return new ToolReply.Confirmed(
          tried.appointment(), tried.confirmation(), words.tried(tried, inWords, now));
    }
    if (outcome instanceof SentBefore before) {
      return new ToolReply.Confirmed(
          before.appointment(), Confirmation.SENT, words.sentBefore(before, now));
    }
    if (outcome instanceof NoWay noWay) {
      return new ToolReply.Confirmed(
          noWay.appointment(), Confirmation.NO_CHANNEL, words.noWay(noWay, now));
    }
    return asked(outcome, now);
  }

  private ToolReply asked(ConfirmationOutcome outcome, Instant now) {
    if (outcome instanceof NoAddress) {
      return ToolDesk.asked(ToolResult.NO_ADDRESS, Problem.missing(EMAIL, words.whichAddress()));
    }
    if (outcome instanceof OtherAddress) {
      return asked(ToolResult.OTHER_ADDRESS, words.otherAddress());
    }
    return asked(ToolResult.WAS_CANCELLED, words.wasCancelled((WasCancelled) outcome, now));
  }

  private static ToolReply asked(ToolResult result, String words) {
    return ToolDesk.asked(result, new Problem(EMAIL, words, words));
  }
}
