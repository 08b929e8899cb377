package frontdesk.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static String line(Consumer<Logger> logging) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    Logger log = context.getLogger("frontdesk.Some");
    log.addAppender(events);
    logging.accept(log);
    JsonLines lines = new JsonLines();
    lines.start();
    return new String(lines.encode(events.list.get(0)), StandardCharsets.UTF_8);
  }

  private static JsonNode read(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void an_event_is_one_line_with_what_was_named_beside_it() throws IOException {
    String line =
        line(
            log ->
                log.atInfo()
                    .addKeyValue("outcome", "booked")
                    .addKeyValue("duration_ms", 12L)
                    .log("Tool call answered"));

    assertThat(line).endsWith("}\n").hasLineCount(1);
    JsonNode event = read(line);
    assertThat(event.path("level").asText()).isEqualTo("INFO");
    assertThat(event.path("logger").asText()).isEqualTo("frontdesk.Some");
    assertThat(event.path("message").asText()).isEqualTo("Tool call answered");
    assertThat(event.path("outcome").asText()).isEqualTo("booked");
    assertThat(event.path("duration_ms").isIntegralNumber()).isTrue();
    assertThat(event.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  // I15
  @Test
  void a_forged_line_stays_within_the_one_that_holds_it() throws IOException {
    String line = line(log -> log.warn("host {}", "x\r\n{\"level\":\"INFO\"}\u001b[2J\u2028"));

    assertThat(line).hasLineCount(1).doesNotContain("\u001b", "\u2028");
    assertThat(read(line).path("level").asText()).isEqualTo("WARN");
  }

  @Test
  void a_fault_has_its_trace_without_what_reaches_a_person() throws IOException {
    String line =
        line(
            log ->
                log.error(
                    "It broke",
                    new IllegalStateException(
                        "no jane@example.com", new IOException("+13125550142"))));

    assertThat(line).hasLineCount(1).doesNotContain("jane", "3125550142");
    assertThat(read(line).path("trace").asText())
        .contains("IllegalStateException", "JsonLinesTest", "Caused by");
  }
}
