package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.ListedAppointment;
import frontdesk.scheduling.Way;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST} and {@code GET /api/appointments}, the earlier version's direct route (protocols,
 * Realtime, 1.1). It books as any caller does, through the same desk and rules, and the same
 * content again is the same appointment.
 */
public final class DirectAppointments {
  private static final List<String> REQUIRED =
      List.of("org_id", "title", "start_time", "end_time", "attendee_email");

  private static final Set<String> UNREADABLE = Set.of("missing_fields", "invalid_arguments");

  private final ToolDesk desk;
  private final AppointmentList list;
  private final OrgId org;
  private final Way way;
  private final Duration patience;

  /**
   * @param org whose door this is; no other organisation's appointments are shown here
   * @param way says who is booked, and whose appointments are shown
   * @param patience how long a program waits for the answer
   */
  public DirectAppointments(
      ToolDesk desk, AppointmentList list, OrgId org, Way way, Duration patience) {
    this.desk = desk;
    this.list = list;
    this.org = org;
    this.way = way;
    this.patience = patience;
  }

  /** Books, or finds what was booked by the same words before. */
  public Handler book() {
    return request -> JsonDoor.answer(request, CallBody.LIMIT, body -> book(CallBody.read(body)));
  }

  /** Those that were booked last first. */
  public Handler list() {
    return this::list;
  }

  /** The one that the path ends with. */
  public Handler one() {
    return request -> {
      String id = ReportedCalls.lastPart(request.path());
      return one(id).orElseGet(() -> unknown(id));
    };
  }

  private Response unknown(String id) {
    Asking.note(Act.foreign(org, "appointment_id", id));
    return JsonDoor.error(404, "Appointment not found");
  }

  private Response book(CallBody body) {
    Optional<String> missing = REQUIRED.stream().filter(name -> !body.has(name)).findFirst();
    if (missing.isPresent()) {
      return Unprocessable.missing(missing.get());
    }
    String named = body.text("org_id").orElse("");
    if (!named.equals(org.value())) {
      return RecordedCalls.noOrganisation(org, named);
    }
    Optional<CallId> call = body.text("call_id").flatMap(CallId::parse);
    ToolCall toolCall = new ToolCall("create_appointment", Optional.empty(), arguments(body));
    CallContext context = new CallContext(org, way, call, Deadline.in(patience));
    return answer(desk.answer(toolCall, context));
  }

  private static Map<String, @Nullable Object> arguments(CallBody body) {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    // A time without an offset was one of this zone in the earlier version.
    arguments.put("timezone", "UTC");
    List.of(
            "title",
            "start_time",
            "end_time",
            "attendee_email",
            "attendee_name",
            "description",
            "timezone")
        .forEach(name -> body.value(name).ifPresent(value -> arguments.put(name, value)));
    return arguments;
  }

  // Where the hook was away the time is kept all the same: it is scheduled, and no invitation sent.
  private Response answer(ToolReply reply) {
    if (reply instanceof ToolReply.Booked booked) {
      return made(booked.outcome().appointment().id());
    }
    if (reply instanceof ToolReply.NotPassedOn open) {
      return made(open.outcome().appointment().id());
    }
    return reply instanceof ToolReply.Asked asked
        ? JsonDoor.error(UNREADABLE.contains(asked.result()) ? 400 : 409, asked.spoken())
        : JsonDoor.error(reply instanceof ToolReply.NotOffered ? 403 : 503, reply.spoken());
  }

  private Response made(String id) {
    return one(id).orElseThrow(() -> new IllegalStateException("what is booked is in the book"));
  }

  private Optional<Response> one(String id) {
    return list.find(org, id)
        .filter(this::isTheirs)
        .map(found -> Response.json(200, AppointmentJson.of(found)));
  }

  private boolean isTheirs(ListedAppointment listed) {
    return way.only().filter(only -> !only.equals(listed.appointment().host())).isEmpty();
  }

  private Response list(Request request) {
    Optional<String> call = request.query("call_id");
    Optional<CallId> known = call.flatMap(CallId::parse);
    List<ListedAppointment> found =
        ReportedCalls.isTheirs(request, org) && call.isPresent() == known.isPresent()
            ? list.latest(org, known)
            : List.of();
    return Response.json(
        200, found.stream().filter(this::isTheirs).map(AppointmentJson::of).toList());
  }
}
