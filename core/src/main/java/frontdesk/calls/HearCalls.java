package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Says which calls are heard here, and ends those that nobody hears. May run on every node at once.
 */
public final class HearCalls {
  /** So often a node says what it hears. */
  public static final Duration EVERY = Duration.ofSeconds(30);

  /** A page that comes again does so within seconds, and a node says four times what it hears. */
  public static final Duration SILENCE = EVERY.multipliedBy(4);

  /** More than end at once when a node dies; the next sweep takes the rest. */
  public static final int MOST_AT_ONCE = 1_000;

  private final HeardCalls heard;

  public HearCalls(HeardCalls heard) {
    this.heard = heard;
  }

  /** A call that begins, or goes on, is heard from now on. */
  public void begin(OrgId org, CallId id) {
    heard.hear(org, List.of(id));
  }

  /**
   * Once; to be said {@link #EVERY} so often.
   *
   * @throws frontdesk.Unavailable if the store does not answer; the next time says the same
   */
  public void hear(Map<OrgId, ? extends Collection<CallId>> here) {
    here.forEach(heard::hear);
    heard.endUnheard(SILENCE, MOST_AT_ONCE);
  }
}
