package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.calls.RunningTool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tools that run, as they stand in their call's row: each under its id. */
final class RunningToolJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunningToolJson() {}

  static String write(RunningTool tool) {
    ObjectNode all = JSON.createObjectNode();
    ObjectNode one = all.putObject(tool.id());
    one.put("tool", tool.tool()).put("at", tool.at().toString());
    tool.arguments().ifPresent(arguments -> one.put("arguments", arguments));
    return all.toString();
  }

  /** The earliest first. */
  static List<RunningTool> read(String text) {
    List<RunningTool> tools = new ArrayList<>();
    parsed(text).properties().forEach(one -> tools.add(tool(one.getKey(), one.getValue())));
    tools.sort(Comparator.comparing(RunningTool::at).thenComparing(RunningTool::id));
    return tools;
  }

  private static RunningTool tool(String id, JsonNode tool) {
    return new RunningTool(
        id,
        tool.path("tool").asText(),
        Optional.ofNullable(tool.get("arguments")).map(JsonNode::asText),
        Instant.parse(tool.path("at").asText()));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps only well-formed JSON", impossible);
    }
  }
}
