package frontdesk;

import java.util.Optional;

/** One conversation, as the voice platform names it. Opaque: compared, never taken apart. */
public record CallId(String value) {
  public CallId {
    Names.check("call id", value);
  }

  /** Empty where the text is no id; a call without a usable id is still a call. */
  public static Optional<CallId> parse(String text) {
    return Names.isName(text) ? Optional.of(new CallId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
