package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Handler;
import frontdesk.http.ProblemDetails;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.notices.WaitingNotices;
import frontdesk.notices.WaitingNotices.Settled;
import frontdesk.notices.WaitingNotices.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes by which people and programs settle notices that will not leave by themselves. */
record NoticeRoutes(WaitingNotices notices, ProblemDetails problems) implements RouteGroup {
  /** What one page holds; whoever settles these sees the next. */
  static final int MOST = 100;

  @Override
  public List<Route> behind(Doors doors) {
    Door door = doors.ofOrganisation();
    return List.of(
        new Route("GET", "/api/notices", door.to(asking -> request -> list(asking.org()))),
        settling("resolve", WaitingNotices::resolve, door),
        settling("send-again", WaitingNotices::sendAgain, door));
  }

  private Route settling(String verb, Settling settling, Door door) {
    return new Route(
        "POST", "/api/notices/{id}/" + verb, door.to(asking -> settle(settling, asking.org())));
  }

  private Response list(OrgId org) {
    return Response.json(
        200,
        Map.of("notices", notices.waiting(org, MOST).stream().map(NoticeRoutes::json).toList()));
  }

  /** One that waits, as programs read it. */
  static Map<String, Object> json(Waiting waiting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", waiting.id());
    json.put("way", small(waiting.way()));
    json.put("stage", small(waiting.standing().stage()));
    json.put("reason", waiting.standing().reason());
    json.put("appointment_id", waiting.appointment().orElse(null));
    json.put("attempts", waiting.attempts());
    json.put("perhaps_arrived", waiting.unknowns());
    json.put("created_at", waiting.createdAt().toString());
    return json;
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Handler settle(Settling settling, OrgId org) {
    return request -> {
      String id = id(request);
      Settled settled = settling.settle(notices, org, id);
      if (settled == Settled.NOT_THERE) {
        Asking.note(Act.foreign(org, "notice_id", id));
      }
      return answer(settled, id, request);
    };
  }

  @FunctionalInterface
  private interface Settling {
    Settled settle(WaitingNotices notices, OrgId org, String id);
  }

  // The path is /api/notices/{id}/…, and ids have no slash.
  private static String id(Request request) {
    return request.path().split("/", -1)[3];
  }

  private Response answer(Settled settled, String id, Request request) {
    return switch (settled) {
      case DONE -> Response.json(200, Map.of("id", id, "settled", true));
      case NOT_WAITING ->
          problems.answer(
              request,
              409,
              "Not waiting",
              "This notice does not wait for a person: it is on its way, or was delivered.");
      case NOT_THERE -> problems.answer(request, 404, "Not found", "There is no such notice.");
    };
  }
}
