package frontdesk.tools;

import frontdesk.calls.ToolResult;
import frontdesk.scheduling.Refusal;
import frontdesk.speech.PersonWords;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offers a person to who was asked again and again for want of an argument, or for a wrong one. */
final class OfferPerson {
  /** After so many in a row the next question offers a person as well. */
  private static final int ENOUGH = 2;

  private static final Set<Refusal> NOT_UNDERSTOOD =
      Set.of(
          Refusal.NO_DAY_SAID,
          Refusal.NO_TIME_SAID,
          Refusal.ENDS_BEFORE_START,
          Refusal.OFFSET_CONTRADICTS_ZONE,
          Refusal.NOBODY_NAMED);

  /** That a time is taken, or which of several is meant, is no misunderstanding. */
  private static final Set<ToolResult> RESULTS =
      Stream.concat(
              Stream.of(
                  ToolResult.MISSING_FIELDS,
                  ToolResult.INVALID_ARGUMENTS,
                  ToolResult.UNKNOWN_HOST,
                  ToolResult.NOBODY_NAMED),
              Arrays.stream(Refusal.values())
                  .filter(why -> why.isDoubt() || NOT_UNDERSTOOD.contains(why))
                  .map(ToolResult::of))
          .collect(Collectors.toUnmodifiableSet());

  private OfferPerson() {}

  /** The reply, with the offer where it is due; counts for the next one. */
  static ToolReply where(ToolReply reply, Turn turn, PersonWords words) {
    int before = turn.conversation().misunderstandings();
    if (reply instanceof ToolReply.Asked asked && RESULTS.contains(asked.cameTo())) {
      turn.isMisunderstood(before + 1);
      return before >= ENOUGH ? asked.offeringPerson(words) : asked;
    }
    // Of an outage nobody knows whether the desk had understood.
    if (!(reply instanceof ToolReply.TryLater)) {
      turn.isMisunderstood(0);
    }
    return reply;
  }
}
