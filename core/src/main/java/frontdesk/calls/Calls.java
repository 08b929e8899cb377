package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import frontdesk.idempotency.Arrival;
import frontdesk.idempotency.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every call and what is known of it. Safe for many threads and processes.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface Calls {
  /** The most calls of one page. */
  int MOST = 100;

  /**
   * Adds facts to what is known, as {@link CallFacts#and} says. A call that nobody told of before
   * is known from now on. Of events that race, none is lost: both are in the record, whichever came
   * first. Where consent is {@link Consent#DECLINED}, now or before, all words of the call are gone
   * when this returns, also those that another event was adding meanwhile.
   *
   * @param now when it was noticed: the start, where nobody tells one
   */
  void note(OrgId org, CallId id, CallFacts facts, Instant now);

  /**
   * The same where a tool call tells the facts: they are added once, and the tool call is
   * remembered in the same commit. One that comes again adds nothing.
   *
   * @param delivery empty where the platform gave no ids: then it is always the first
   */
  Arrival note(OrgId org, CallId id, CallFacts facts, Instant now, Optional<Delivery> delivery);

  Optional<Call> find(OrgId org, CallId id);

  /**
   * Newest first, by their start.
   *
   * @param limit from 1 to {@link #MOST}
   * @param offset how many are left out, from 0
   */
  Page newest(OrgId org, int limit, int offset);

  /** Some calls, and how many there are in all. */
  record Page(List<Call> calls, long total) {
    public Page {
      calls = List.copyOf(calls);
    }
  }
}
