package frontdesk.app.telemetry;

import frontdesk.tools.CallContext;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolCatalog;
import frontdesk.tools.ToolReply;
import frontdesk.tools.ToolWatch;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line, one figure and one span for each tool call; what was said stands in none of them. */
public final class ToolTelemetry implements ToolWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ToolTelemetry.class);

  /** A model may call a tool anything. */
  private static final String NOT_OURS = "unknown";

  private final Figures figures;
  private final Tracer tracer;

  public ToolTelemetry(Figures figures, OpenTelemetry traces) {
    this.figures = figures;
    this.tracer = traces.getTracer("frontdesk");
  }

  // What is logged meanwhile, by whomever, says in which call.
  @Override
  @SuppressWarnings("try") // The scope only has to be open meanwhile.
  public ToolReply watch(ToolCall call, CallContext context, Supplier<ToolReply> answering) {
    String tool = ToolCatalog.find(call.tool()).map(Tool::name).orElse(NOT_OURS);
    context.call().ifPresent(id -> MDC.put("call", id.value()));
    MDC.put("org", context.org().value());
    MDC.put("tool", tool);
    Span span = span(tool, call);
    try (Scope current = span.makeCurrent()) {
      long began = System.nanoTime();
      ToolReply reply = answering.get();
      told(tool, reply, Duration.ofNanos(System.nanoTime() - began), span);
      return reply;
    } finally {
      span.end();
      MDC.remove("tool");
      MDC.remove("org");
      MDC.remove("call");
    }
  }

  private Span span(String tool, ToolCall call) {
    Span span =
        tracer
            .spanBuilder(Names.EXECUTE_TOOL + " " + tool)
            .setAttribute(Names.OPERATION, Names.EXECUTE_TOOL)
            .setAttribute(Names.TOOL, tool)
            .setAttribute(Names.TOOL_TYPE, Names.FUNCTION)
            .startSpan();
    call.id().ifPresent(id -> span.setAttribute(Names.TOOL_CALL, id));
    return span;
  }

  private void told(String tool, ToolReply reply, Duration took, Span span) {
    if (reply instanceof ToolReply.TryLater) {
      span.setAttribute(Names.ERROR, reply.result());
    }
    figures.tool(tool, reply.result(), took);
    LOG.atInfo()
        .addKeyValue("outcome", reply.result())
        .addKeyValue("duration_ms", took.toMillis())
        .log("Tool call answered");
  }
}
