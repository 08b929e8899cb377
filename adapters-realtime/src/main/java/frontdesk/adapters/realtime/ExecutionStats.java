package frontdesk.adapters.realtime;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.calls.ToolResult;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.tools.Tally;
import frontdesk.tools.Tally.Count;
import frontdesk.tools.Tally.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code GET /api/execute-intent/stats}: what the desk did, without a word about whom. */
public final class ExecutionStats implements Handler {
  /** As many refusals as the desk tells executions, see {@link Figures}. */
  private static final int LATEST = 10;

  private static final System.Logger LOG = System.getLogger(ExecutionStats.class.getName());

  private final Tally tally;
  private final OrgId org;

  public ExecutionStats(Tally tally, OrgId org) {
    this.tally = tally;
    this.org = org;
  }

  @Override
  public Response handle(Request request) {
    try {
      return Response.json(200, body(tally.figures(org)));
    } catch (Unavailable away) {
      // One line: an outage brings many of them, and a driver's message may show rows.
      LOG.log(System.Logger.Level.WARNING, () -> "No figures: " + away.getMessage());
      return Response.json(503, Map.of("detail", "The figures are not available right now."));
    }
  }

  private static Map<String, Object> body(Figures figures) {
    return object(
        "validation",
        object(
            "total_failures", total(figures, ExecutionStats::isRefusal),
            "recent_failures", refusals(figures)),
        "execution",
        object(
            "total_executions", figures.executions().values().stream().mapToLong(n -> n).sum(),
            "by_status", figures.executions(),
            "duplicates", total(figures, count -> count.result().equals("repeated")),
            "recent_executions", executions(figures)));
  }

  // In the order given, so that a person finds their way.
  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  private static long total(Figures figures, Predicate<Count> which) {
    return figures.counts().stream().filter(which).mapToLong(Count::times).sum();
  }

  // A question back is one too: the arguments were not enough. What broke off is none.
  private static boolean isRefusal(Count count) {
    return ToolResult.isTurnedDown(count.result());
  }

  private static List<Map<String, Object>> refusals(Figures figures) {
    return figures.counts().stream()
        .filter(ExecutionStats::isRefusal)
        .limit(LATEST)
        .map(
            count ->
                object(
                    "timestamp", count.last().toString(),
                    "tool", count.tool(),
                    "reason", count.result(),
                    "times", count.times()))
        .toList();
  }

  private static List<Map<String, Object>> executions(Figures figures) {
    return figures.recent().stream()
        .map(
            execution ->
                object(
                    "intent_id", execution.appointmentId(),
                    "status", execution.status(),
                    "success", execution.status().equals("executed"),
                    "executed_at", execution.at().toString()))
        .toList();
  }
}
