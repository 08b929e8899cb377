package frontdesk.adapters.vapi.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A whole answer of Vapi's.
 *
 * @param body missing where it was not JSON
 * @param rest how long Vapi asks to be left alone
 */
public record VapiReply(int status, JsonNode body, Optional<Duration> rest) {
  public boolean isDone() {
    return status / 100 == 2;
  }

  /** Bodies hold prompts: not printed. */
  @Override
  public String toString() {
    return "VapiReply[" + status + "]";
  }
}
