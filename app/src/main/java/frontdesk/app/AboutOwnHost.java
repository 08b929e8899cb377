package frontdesk.app;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.audit.Act;
import frontdesk.audit.Asking;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever may speak for one host only is heard about that host, also where nobody is named. */
record AboutOwnHost(OrgId org, UserId host, Handler inner) implements Handler {
  private static final String USER = "user_id";

  /** In the form that earlier callers read; whether there is such a host is not said. */
  private static final Response NOT_THEIRS =
      Response.json(
          403,
          Map.of("status", "error", "message", "This sign-in is for another host's calendar."));

  @Override
  public Response handle(Request request) throws IOException {
    List<String> named = request.query().getOrDefault(USER, List.of());
    List<String> others = named.stream().filter(one -> !one.equals(host.value())).toList();
    if (!others.isEmpty()) {
      others.forEach(other -> Asking.note(Act.foreign(org, USER, other)));
      return NOT_THEIRS;
    }
    Map<String, List<String>> query = new LinkedHashMap<>(request.query());
    query.put(USER, List.of(host.value()));
    return inner.handle(
        new Request(
            request.method(),
            request.path(),
            query,
            request.headers(),
            request.body(),
            request.source()));
  }
}
