package frontdesk.adapters.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What Graph answered.
 *
 * @param body missing node where there was none, or none that is JSON
 */
record GraphReply(int status, JsonNode body) {
  boolean succeeded() {
    return status / 100 == 2;
  }

  /**
   * The error's code in lower case, to be decided on after the status; empty where there is none.
   */
  String code() {
    return body.path("error").path("code").asText("").toLowerCase(Locale.ROOT);
  }

  /** Shows what is in a mailbox: not printed. */
  @Override
  public String toString() {
    return "GraphReply[" + status + " " + code() + "]";
  }
}
