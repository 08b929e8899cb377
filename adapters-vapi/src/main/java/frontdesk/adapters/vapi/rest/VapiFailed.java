package frontdesk.adapters.vapi.rest;

/** Vapi did not do what was asked. The message is one sentence for an operator, without secrets. */
public final class VapiFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is known of it. */
  public enum Reason {
    /** The key is not taken: nothing else will work either. */
    KEY,
    /** What was asked for is not there, or no longer. */
    GONE,
    /** Vapi took the request and refused what it says. */
    REFUSED,
    /** There was no usable answer, however often it was tried. Nothing was changed. */
    AWAY,
    /** A change was sent and not answered: it may have been made. */
    UNANSWERED
  }

  private final Reason reason;
  private final String sentence;

  VapiFailed(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.sentence = message;
  }

  public Reason reason() {
    return reason;
  }

  /** The message. */
  public String sentence() {
    return sentence;
  }
}
