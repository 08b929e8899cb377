package frontdesk.adapters.vapi;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One tool call out of a message.
 *
 * @param id copied exactly; empty where there is none that could be
 * @param fault why it cannot be carried out, one sentence; empty if it can
 */
record RequestedCall(
    Optional<String> id,
    String name,
    Map<String, @Nullable Object> arguments,
    Optional<String> fault) {

  RequestedCall withId(Optional<String> other) {
    return new RequestedCall(other, name, arguments, fault);
  }

  RequestedCall withFault(String sentence) {
    return new RequestedCall(id, name, arguments, Optional.of(sentence));
  }

  /** Arguments hold personal data: not printed. */
  @Override
  public String toString() {
    return "RequestedCall[" + name + "]";
  }
}
