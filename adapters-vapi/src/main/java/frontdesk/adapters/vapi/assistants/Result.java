package frontdesk.adapters.vapi.assistants;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.adapters.vapi.rest.Kind;

/**
 * What came of one assistant, tool or credential.
 *
 * @param text half a sentence for an operator
 */
public record Result(Kind kind, String id, String name, State state, String text) {
  /** Whether somebody has to look at it. */
  public enum State {
    CHANGED,
    IN_STEP,
    FAILED
  }

  static Result of(Kind kind, JsonNode thing, State state, String text) {
    return new Result(kind, thing.path("id").asText(), Names.of(kind, thing), state, text);
  }
}
