package frontdesk.adapters.vapi.calendar;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Way;
import frontdesk.tools.CallContext;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolDesk;
import frontdesk.tools.ToolReply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /calendar/events}: books as any caller does, through the same desk and rules. The
 * same event again is the same appointment.
 */
public final class BookEvent implements Handler {
  /** A description of four thousand letters, and a hundred guests, fit several times. */
  public static final int LIMIT = 64 * 1024;

  private static final Set<String> UNREADABLE = Set.of("missing_fields", "invalid_arguments");

  private final ToolDesk desk;
  private final OrgId org;
  private final Way way;

  /**
   * @param way says who may be booked, and who is where nobody is named
   */
  public BookEvent(ToolDesk desk, OrgId org, Way way) {
    this.desk = desk;
    this.org = org;
    this.way = way;
  }

  @Override
  public Response handle(Request request) throws IOException {
    return request.headers().first("Content-Type").isPresent()
        ? JsonDoor.answer(request, LIMIT, body -> book(EventRequest.of(request, body)))
        : book(EventRequest.ofQuery(request));
  }

  private Response book(EventRequest asked) {
    ToolCall call = new ToolCall("create_appointment", Optional.empty(), asked.arguments());
    CallContext context =
        new CallContext(org, way, Optional.empty(), Deadline.in(FreeTimes.PATIENCE));
    return answer(desk.answer(call, context));
  }

  private Response answer(ToolReply reply) {
    if (reply instanceof ToolReply.Booked booked) {
      return made(booked.outcome().appointment(), booked.outcome().host());
    }
    if (reply instanceof ToolReply.NotPassedOn open) {
      return Answers.error(
          502, "The time is kept, but it could not be passed on: " + open.outcome().reason());
    }
    if (reply instanceof ToolReply.Asked asked) {
      return Answers.error(status(asked.result()), asked.spoken());
    }
    return Answers.error(reply instanceof ToolReply.NotOffered ? 403 : 503, reply.spoken());
  }

  private static int status(String result) {
    if (result.equals("unknown_host") || result.equals("not_set_up")) {
      return 404;
    }
    return UNREADABLE.contains(result) ? 400 : 409;
  }

  private static Response made(Appointment appointment, Host host) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("event_id", appointment.id());
    event.put("subject", appointment.title());
    event.put("start_time", LocalTimes.iso(appointment.slot().start(), host.zone()));
    event.put("end_time", LocalTimes.iso(appointment.slot().end(), host.zone()));
    event.put("web_link", null);
    return Answers.success(Map.of("event", event));
  }
}
