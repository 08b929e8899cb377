package frontdesk.app;

import frontdesk.UserId;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever may speak for one host only is heard about that host, also where nobody is named. */
record AboutOwnHost(UserId host, Handler inner) implements Handler {
  private static final String USER = "user_id";

  /** In the form that earlier callers read; whether there is such a host is not said. */
  private static final Response NOT_THEIRS =
      Response.json(
          403,
          Map.of("status", "error", "message", "This sign-in is for another host's calendar."));

  @Override
  public Response handle(Request request) throws IOException {
    List<String> named = request.query().getOrDefault(USER, List.of());
    if (named.stream().anyMatch(one -> !one.equals(host.value()))) {
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
