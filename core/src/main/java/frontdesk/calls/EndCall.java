package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes that the assistant ended a call, and does not let it hang up on a relay operator. */
public final class EndCall {
  /** In Vapi's word, so that both platforms' calls are counted together. */
  public static final String ENDING = "assistant-ended-call";

  /**
   * An operator explains the service first, and each typed turn takes half a minute or more; a
   * model takes the silences for a dead line.
   */
  public static final Duration EARLY = Duration.ofMinutes(3);

  private final Calls calls;
  private final Clock clock;

  public EndCall(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Ending {
    /** It ends, or ended before. */
    ENDED,
    /** A relay operator's call, just begun, and no reason to end it. */
    GOES_ON,
    /** This very tool call gave another reason before, or did something else; nothing is noted. */
    OTHER_ARGUMENTS
  }

  /**
   * Ends it now, unless it ended before. Where the platform named no call, there is nothing to
   * note.
   *
   * @param reason the assistant's own; empty where it gave none
   * @param delivery empty where the platform gave no ids
   */
  public Ending end(
      OrgId org, Optional<CallId> id, Optional<String> reason, Optional<Delivery> delivery) {
    Instant now = clock.instant();
    if (id.isEmpty()) {
      return Ending.ENDED;
    }
    if (reason.isEmpty() && mustGoOn(calls.find(org, id.get()), now)) {
      return Ending.GOES_ON;
    }
    CallFacts.Builder facts = CallFacts.facts().endedAt(now).ending(ENDING);
    reason.ifPresent(facts::endReason);
    return calls.note(org, id.get(), facts.build(), now, delivery) == Arrival.OTHER_ARGUMENTS
        ? Ending.OTHER_ARGUMENTS
        : Ending.ENDED;
  }

  private static boolean mustGoOn(Optional<Call> call, Instant now) {
    return call.filter(known -> known.facts().relayOperator())
        .filter(known -> now.isBefore(known.startedAt().plus(EARLY)))
        .isPresent();
  }
}
