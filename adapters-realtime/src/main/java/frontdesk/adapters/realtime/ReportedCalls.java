package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.calls.Calls;
import frontdesk.calls.Calls.Page;
import frontdesk.calls.ReportCalls;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What people read of calls: {@code GET /api/call} and {@code /api/call/{id}} with the earlier
 * version's names (protocols, Realtime, 1.1), and {@code GET /api/calls/stats}.
 */
public final class ReportedCalls {
  private static final int USUAL_PAGE = 50;

  /** A week, today included. */
  private static final int USUAL_DAYS = 7;

  /** A year and a day: beyond it somebody wants an archive, and calls are not kept so long. */
  private static final int MOST_DAYS = 366;

  private final ReportCalls reportCalls;
  private final OrgId org;
  private final Supplier<ZoneId> zones;
  private final Clock clock;

  /**
   * @param org whose door this is; no other organisation's calls are shown here
   * @param zones where the days are counted, asked each time
   */
  public ReportedCalls(ReportCalls reportCalls, OrgId org, Supplier<ZoneId> zones, Clock clock) {
    this.reportCalls = reportCalls;
    this.org = org;
    this.zones = zones;
    this.clock = clock;
  }

  /** Newest first, in pages. */
  public Handler list() {
    return this::list;
  }

  /** The call that the path ends with, with all that is kept of it. */
  public Handler one() {
    return request -> one(lastPart(request.path()));
  }

  /** How many, how long, and what came of them. */
  public Handler stats() {
    return this::stats;
  }

  private Response list(Request request) {
    Optional<Integer> limit = number(request, "limit", USUAL_PAGE);
    Optional<Integer> offset = number(request, "offset", 0);
    if (limit.filter(given -> given >= 1 && given <= Calls.MOST).isEmpty()) {
      return Unprocessable.query(
          "limit", "Input should be a valid integer from 1 to " + Calls.MOST);
    }
    if (offset.filter(given -> given >= 0).isEmpty()) {
      return Unprocessable.query("offset", "Input should be a valid integer from 0");
    }
    Page page =
        isTheirs(request, org)
            ? reportCalls.newest(org, limit.get(), offset.get())
            : new Page(List.of(), 0);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("calls", page.calls().stream().map(CallJson::listed).toList());
    answer.put("total", page.total());
    return Response.json(200, answer);
  }

  /** Whether no organisation is named but theirs who ask. */
  static boolean isTheirs(Request request, OrgId org) {
    Optional<String> other = request.query("org_id").filter(named -> !named.equals(org.value()));
    other.ifPresent(named -> Asking.note(Act.foreign(org, "org_id", named)));
    return other.isEmpty();
  }

  private static Optional<Integer> number(Request request, String name, int usual) {
    try {
      return Optional.of(request.query(name).map(Integer::valueOf).orElse(usual));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private Response one(String id) {
    return CallId.parse(id)
        .flatMap(call -> reportCalls.of(org, call))
        .map(report -> Response.json(200, CallJson.whole(report)))
        .orElseGet(() -> RecordedCalls.unknown(org, id));
  }

  static String lastPart(String path) {
    String part = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenOff) {
      return part;
    }
  }

  private Response stats(Request request) {
    ZoneId zone = zones.get();
    Optional<LocalDate> last = day(request, "to", LocalDate.ofInstant(clock.instant(), zone));
    if (last.isEmpty()) {
      return notADay("to");
    }
    Optional<LocalDate> first = day(request, "from", last.get().minusDays(USUAL_DAYS - 1));
    if (first.isEmpty()) {
      return notADay("from");
    }
    long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
    return days < 1 || days > MOST_DAYS
        ? Unprocessable.query("from", "Should be at most " + MOST_DAYS + " days before to")
        : Response.json(
            200,
            StatsJson.of(
                reportCalls.figures(org, first.get(), last.get(), zone),
                first.get(),
                last.get(),
                zone));
  }

  private static Response notADay(String name) {
    return Unprocessable.query(name, "Input should be a day, as YYYY-MM-DD");
  }

  private static Optional<LocalDate> day(Request request, String name, LocalDate usual) {
    try {
      return Optional.of(request.query(name).map(LocalDate::parse).orElse(usual))
          .filter(day -> day.getYear() > 0 && day.getYear() <= 9_999);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
