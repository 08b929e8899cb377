package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.scheduling.Demo;
import frontdesk.tools.Tool;
import frontdesk.tools.Tool.Platform;
import frontdesk.tools.ToolCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the documents tell readers to send is sent, from top to bottom to an empty desk on
 * PostgreSQL on 21 November 2026, and answered as they print it.
 */
class PrintedCurlsTest {
  private static final Path README = Path.of("../README.md");
  private static final Path CREDENTIALS = Path.of("../docs/CREDENTIALS.md");
  private static final Path TOOLS = Path.of("../docs/TOOLS.md");

  private static void areAnsweredAsPrinted(Path document) throws IOException {
    List<PrintedCurl> curls = PrintedCurl.in(document);
    assertThat(curls).isNotEmpty();
    try (RunningDesk desk = RunningDesk.open()) {
      for (PrintedCurl curl : curls) {
        JsonNode answer = curl.sentTo(desk);
        JsonNode printed = curl.answer().orElseThrow();
        assertThat(PrintedCurl.blanked(answer, printed)).as(curl.toString()).isEqualTo(printed);
      }
    }
  }

  @Test
  void the_tools_are_answered_as_printed() throws IOException {
    areAnsweredAsPrinted(TOOLS);
  }

  @Test
  void the_first_steps_are_answered_as_printed() throws IOException {
    areAnsweredAsPrinted(README);
  }

  @Test
  void what_is_sent_with_a_credential_is_answered_as_printed() throws IOException {
    List<PrintedCurl> curls = PrintedCurl.in(CREDENTIALS);
    assertThat(curls).hasSizeGreaterThan(3).allMatch(curl -> curl.header().isPresent());
    try (RunningDesk desk =
        RunningDesk.with(Optional.empty(), Optional.of("vapi-secret"), Optional.of("api-key"))) {
      Map<String, String> secrets = new HashMap<>();
      secrets.put("API_KEY", GivenCredentials.in(desk).apiKey(Demo.ORG));
      secrets.put("VAPI_SECRET", GivenCredentials.in(desk).webhook(Demo.ORG));
      for (PrintedCurl curl : curls) {
        JsonNode answer = curl.sentTo(desk, secrets);
        JsonNode printed = curl.answer().orElseThrow();
        assertThat(PrintedCurl.blanked(answer, printed)).as(curl.toString()).isEqualTo(printed);
        secrets.put("CALL_TOKEN", answer.path("call_token").asText());
      }
    }
  }

  @Test
  void each_tool_is_shown_at_each_door_that_offers_it() throws IOException {
    List<PrintedCurl> curls = PrintedCurl.in(TOOLS);

    for (Tool tool : ToolCatalog.tools()) {
      for (Platform platform : tool.offeredTo()) {
        assertThat(curls)
            .as("%s at %s", tool.name(), platform)
            .anyMatch(curl -> shows(curl, tool, platform));
      }
    }
  }

  private static boolean shows(PrintedCurl curl, Tool tool, Platform platform) {
    String door = platform == Platform.VAPI ? "/vapi/webhook" : "/api/execute-intent";
    return curl.section().equals(tool.name())
        && curl.path().equals(door)
        && curl.body().orElse("").contains('"' + tool.name() + '"');
  }
}
