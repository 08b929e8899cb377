package frontdesk.notices;

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

  /** The message certainly did nothing; to send it again is safe. */
  record NothingHappened(String reason) implements Receipt {}

  /** Perhaps it arrived. To send it again may do it twice. */
  record Unknown(String reason) implements Receipt {}
}
