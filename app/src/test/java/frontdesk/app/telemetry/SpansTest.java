package frontdesk.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.http.Body;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final InMemorySpanExporter exported = InMemorySpanExporter.create();
  private final OpenTelemetrySdk traces =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exported))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();
  private final Figures figures = new Figures("1");
  private final ToolTelemetry tools = new ToolTelemetry(figures, traces);
  private final RequestTelemetry requests =
      new RequestTelemetry(figures, traces, new SettableClock("2026-11-21T12:00:00Z"));

  private static Request posted(String path) {
    return new Request(
        "POST",
        path,
        Map.of(),
        Headers.of(Map.of("traceparent", List.of("00-" + TRACE + "-b7ad6b7169203331-01"))),
        Body.of(new ByteArrayInputStream(new byte[0])));
  }

  private ToolReply answered(String tool, ToolReply reply) {
    CallContext context =
        new CallContext(
            new OrgId("org_demo_001"),
            new UserId("pete_admin"),
            CallId.parse("call-1"),
            Deadline.in(Duration.ofSeconds(2)));
    return tools.watch(
        new ToolCall(tool, Optional.of("call_A"), Map.of("attendee_email", "jane@example.com")),
        context,
        () -> reply);
  }

  @Test
  void a_request_is_a_span_of_its_senders_trace_and_a_tool_call_one_within() throws IOException {
    requests.traced(
        posted("/vapi/webhook"),
        "/vapi/webhook",
        request -> {
          answered("end_call", new ToolReply.TryLater("Please call again."));
          return Response.json(200, Map.of());
        });

    SpanData tool = exported.getFinishedSpanItems().get(0);
    SpanData request = exported.getFinishedSpanItems().get(1);
    assertThat(request.getName()).isEqualTo("POST /vapi/webhook");
    assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(request.getTraceId()).isEqualTo(TRACE);
    assertThat(request.getAttributes().get(Names.STATUS)).isEqualTo(200);
    assertThat(tool.getParentSpanId()).isEqualTo(request.getSpanId());
    assertThat(tool.getName()).isEqualTo("execute_tool end_call");
    assertThat(tool.getAttributes().get(Names.TOOL)).isEqualTo("end_call");
    assertThat(tool.getAttributes().get(Names.TOOL_CALL)).isEqualTo("call_A");
    assertThat(tool.getAttributes().get(Names.ERROR)).isEqualTo("try_later");
    assertThat(tool.toString()).doesNotContain("jane");
  }

  @Test
  void a_request_that_fails_is_a_span_with_an_error() {
    assertThatThrownBy(
            () ->
                requests.traced(
                    posted("/api/calls/7"),
                    "/api/calls/{id}",
                    request -> {
                      throw new IllegalStateException("no jane@example.com");
                    }))
        .isInstanceOf(IllegalStateException.class);

    SpanData span = exported.getFinishedSpanItems().get(0);
    assertThat(span.getName()).isEqualTo("POST /api/calls/{id}");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.toString()).doesNotContain("jane", "/calls/7");
  }

  @Test
  void a_name_that_a_model_made_up_is_no_label_and_no_span() throws IOException {
    answered("made_up_" + TRACE, new ToolReply.TryLater("Please call again."));

    assertThat(exported.getFinishedSpanItems().get(0).getName()).isEqualTo("execute_tool unknown");
    assertThat(new String(figures.text(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(
            "frontdesk_tool_call_duration_seconds_count{result=\"try_later\",tool=\"unknown\"} 1")
        .doesNotContain("made_up");
  }
}
