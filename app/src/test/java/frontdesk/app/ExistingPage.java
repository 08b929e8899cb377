package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The page of the earlier version: it sets the session up by itself, and answers every tool call
 * itself, whatever became of it. Source: protocols, Realtime, 1.7.
 */
final class ExistingPage {
  private final RunningDesk desk;
  private Optional<VoicePage> page = Optional.empty();

  private ExistingPage(RunningDesk desk) {
    this.desk = desk;
  }

  /** Opens its socket with the secret that the session route gave it. */
  static VoicePage open(RunningDesk desk, String secret) {
    ExistingPage existing = new ExistingPage(desk);
    VoicePage page = VoicePage.opening(desk, secret, existing::hears);
    existing.page = Optional.of(page);
    page.says(
        "{'type':'session.update','session':{'type':'realtime','instructions':'The page says so.','tools':[],'tool_choice':'auto'}}");
    return page;
  }

  private void hears(JsonNode event) {
    JsonNode item = event.path("item");
    boolean done = event.path("type").asText().equals("response.output_item.done");
    if (done && item.path("type").asText().equals("function_call")) {
      answers(item);
    }
  }

  // It posts to the server, tells the model what came of it, and asks for a response at once.
  private void answers(JsonNode item) {
    ObjectNode request = RunningDesk.object().put("tool_name", item.path("name").asText());
    request.put("tool_args", item.path("arguments").asText()).put("org_id", "org_demo_001");
    String reply = desk.post("/api/execute-intent", request.toString()).body();
    ObjectNode output = RunningDesk.object().put("type", "conversation.item.create");
    output
        .putObject("item")
        .put("type", "function_call_output")
        .put("call_id", item.path("call_id").asText())
        .put("output", reply);
    page.orElseThrow().saysText(output.toString());
    page.orElseThrow().saysText("{\"type\":\"response.create\"}");
  }
}
