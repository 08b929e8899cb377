package frontdesk.notices;

/** What becomes of a message of which nobody knows whether it arrived. */
public enum UnknownPolicy {
  /** A person decides: it may be missing, and never arrives twice by itself. */
  ASK,
  /**
   * It is sent again, with the same id and bytes, until an answer comes: it arrives at least once,
   * and whoever gets it knows repeats by the id.
   */
  SEND_AGAIN
}
