package frontdesk.notices;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known after one attempt to deliver. Reasons are short, for programs and operators, and
 * never repeat what the other side said.
 */
public sealed interface Receipt {
  /**
   * The other side said it has it. What it does with it is not known.
   *
   * @param reference what the other side calls it, where it says so
   */
  record Delivered(Optional<String> reference) implements Receipt {
    public Delivered() {
      this(Optional.empty());
    }
  }

  /** The other side said no, and will say no again. */
  record Refused(String reason) implements Receipt {}

  /** There is nobody at that address any more; a person has to mend it. */
  record Gone(String reason) implements Receipt {}

  /** There is no way out for it: none is set up, or not for this host. A person has to mend it. */
  record NoChannel(String reason) implements Receipt {}

  /**
   * The message certainly did nothing; to send it again is safe.
   *
   * @param after how long the other side asks to be left alone
   */
  record NothingHappened(String reason, Optional<Duration> after) implements Receipt {
    public NothingHappened(String reason) {
      this(reason, Optional.empty());
    }
  }

  /** It was not even tried, for a reason of our own: that tells nothing of the other side. */
  record NotBegun(String reason) implements Receipt {}

  /**
   * Perhaps it arrived. To send it again may do it twice.
   *
   * @param after how long the other side asks to be left alone
   */
  record Unknown(String reason, Optional<Duration> after) implements Receipt {
    public Unknown(String reason) {
      this(reason, Optional.empty());
    }
  }

  /** How long the other side asks to be left alone; zero where it does not ask. */
  default Duration pause() {
    if (this instanceof NothingHappened nothing) {
      return nothing.after().orElse(Duration.ZERO);
    }
    return this instanceof Unknown unknown ? unknown.after().orElse(Duration.ZERO) : Duration.ZERO;
  }
}
