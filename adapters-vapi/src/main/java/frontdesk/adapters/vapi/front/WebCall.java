package frontdesk.adapters.vapi.front;

import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.adapters.vapi.rest.VapiJson;
import java.util.Map;
import java.util.Optional;

/**
 * A call that a page may start: of an assistant as it is.
 *
 * @param variables what its prompt is filled in with: texts, numbers, booleans
 * @param roomEndsWithPage whether the call ends when the page is left; empty: as Vapi likes
 */
record WebCall(
    String assistantId, Map<String, Object> variables, Optional<Boolean> roomEndsWithPage) {
  static final String VARIABLES = "variableValues";
  static final String ROOM_FLAG = "roomDeleteOnUserLeaveEnabled";

  /**
   * As Vapi is asked for it, with whose call it is: of that a page has no say.
   *
   * @param pass by which we know the call's messages; the rest is for whoever looks at the call
   */
  ObjectNode of(OrgId org, UserId host, String pass) {
    ObjectNode call = VapiJson.object().put("assistantId", assistantId);
    ObjectNode overrides = call.putObject("assistantOverrides");
    if (!variables.isEmpty()) {
      overrides.set(VARIABLES, VapiJson.of(variables));
    }
    ObjectNode metadata = overrides.putObject("metadata");
    metadata.put("org_id", org.value()).put("user_id", host.value());
    if (!pass.isEmpty()) {
      metadata.put("frontdesk_pass", pass);
    }
    roomEndsWithPage.ifPresent(ends -> call.put(ROOM_FLAG, ends));
    return call;
  }

  /** Variables may tell of a visitor: not printed. */
  @Override
  public String toString() {
    return "WebCall[" + assistantId + ", " + variables.size() + " variables]";
  }
}
