package frontdesk.conversation;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of calls, each for itself. A model asks for one thing after another, so of two
 * tool calls at once the last to be kept wins, and what the other one heard is forgotten: the worst
 * that comes of it is a question. Nothing is booked on the strength of it but a slot that was
 * offered in this call, and that is checked like any other.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer.
 */
@Port
public interface Conversations {
  /** Empty for a call of which nothing is known, or nothing any more. */
  Optional<Conversation> find(OrgId org, CallId call);

  /**
   * Keeps it in place of what was known of the call.
   *
   * @param at the time from which on it is kept
   */
  void keep(OrgId org, CallId call, Conversation conversation, Instant at);

  /** Does nothing where nothing is known. */
  void forget(OrgId org, CallId call);

  /** Forgets, for every organisation, what was last kept before a moment. */
  void forgetBefore(Instant moment);
}
