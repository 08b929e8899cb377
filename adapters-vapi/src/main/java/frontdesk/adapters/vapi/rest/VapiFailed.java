package frontdesk.adapters.vapi.rest;

import java.time.Duration;
import java.util.Optional;

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
  private final transient Optional<Duration> rest;

  VapiFailed(Reason reason, String message) {
    this(reason, message, Optional.empty());
  }

  VapiFailed(Reason reason, String message, Optional<Duration> rest) {
    super(message);
    this.reason = reason;
    this.sentence = message;
    this.rest = rest;
  }

  public Reason reason() {
    return reason;
  }

  /** How long Vapi asks to be left alone. */
  public Optional<Duration> rest() {
    return rest;
  }

  /** The message. */
  public String sentence() {
    return sentence;
  }
}
