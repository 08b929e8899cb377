package frontdesk.tools;

import frontdesk.Port;

/**
 * Where all that is kept of an answer goes at once: what is remembered of the call, the record of
 * the tool call, and the count. Safe for many threads and processes. What was kept is found where
 * each is looked for: {@link frontdesk.conversation.Conversations}, {@link
 * frontdesk.calls.CallWords}, {@link Tally}; and each is kept as it is said there.
 */
@Port
public interface AnswerBook {
  /**
   * Keeps it before it returns, so that the next tool call finds it, on whatever node.
   *
   * @throws frontdesk.Unavailable if the store does not answer; whether it was kept is not known
   */
  void keep(Answered answered);
}
