package frontdesk.adapters.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.Complaint;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VapiToolTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Tool> tools() {
    return ToolCatalog.offeredTo(Tool.Platform.VAPI);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void every_tool_is_rendered_as_written_down(Tool tool) throws IOException {
    try (InputStream golden = VapiToolTest.class.getResourceAsStream(file(tool))) {
      assertThat(rendered(tool).toPrettyString()).isEqualTo(JSON.readTree(golden).toPrettyString());
    }
  }

  private static String file(Tool tool) {
    return "tools/" + tool.name() + ".json";
  }

  // Beyond these Vapi refuses it, or the model silently gets less. Source: protocols, Vapi, 2.
  @ParameterizedTest
  @MethodSource("tools")
  void every_tool_is_within_the_documented_limits(Tool tool) {
    JsonNode function = rendered(tool).path("function");

    assertThat(function.path("name").asText()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(function.path("description").asText()).isNotBlank().hasSizeLessThan(1_000);
    assertThat(function.path("parameters").path("properties"))
        .isNotEmpty()
        .allSatisfy(
            property ->
                assertThat(property.path("description").asText())
                    .isNotBlank()
                    .hasSizeLessThan(1_000));
    assertThat(rendered(tool).path("messages"))
        .allSatisfy(
            message ->
                assertThat(message.path("content").asText())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(1_000));
  }

  @ParameterizedTest
  @MethodSource("tools")
  @Complaint("a message of the tool's configuration is spoken instead, or ignored")
  @Complaint("one moment is said although nobody wants it")
  void no_message_is_spoken_in_place_of_the_answer(Tool tool) {
    assertThat(rendered(tool).path("messages"))
        .extracting(message -> message.path("type").asText())
        .containsExactly("request-start", "request-failed");
  }

  @ParameterizedTest
  @MethodSource("tools")
  @Complaint("the answer of an asynchronous tool is never spoken")
  void vapi_waits_for_every_tool(Tool tool) {
    assertThat(rendered(tool).path("async").asBoolean()).isFalse();
  }

  private static JsonNode rendered(Tool tool) {
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("url", "https://desk.example.com/vapi/webhook");
    server.put("timeoutSeconds", 20);
    return JSON.valueToTree(VapiTool.of(tool, server));
  }
}
