package frontdesk.app;

import frontdesk.app.settings.OriginPattern;
import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lets the pages on the list, and no others, read our replies in a browser. */
final class CrossOrigin {
  private static final String HOW_LONG_A_BROWSER_MAY_REMEMBER = "600";

  /** Beside the few that browsers show pages anyway: where a call is, and when to come again. */
  private static final String WHAT_A_PAGE_MAY_READ = "Location, Retry-After, X-Call-Id";

  private final List<OriginPattern> origins;

  CrossOrigin(List<OriginPattern> origins) {
    this.origins = origins;
  }

  Handler around(Handler inner) {
    return request -> marked(request, inner.handle(request));
  }

  /** Answers a browser that asks before it sends. */
  Response preflight(Request request, String methods) throws IOException {
    Response answer = marked(request, Response.empty(204));
    return allowed(request).isEmpty()
        ? answer
        : answer
            .with("Access-Control-Allow-Methods", methods)
            .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
            .with("Access-Control-Max-Age", HOW_LONG_A_BROWSER_MAY_REMEMBER);
  }

  private Response marked(Request request, Response response) {
    String varies = response.headers().get("Vary");
    Response varying = response.with("Vary", varies == null ? "Origin" : varies + ", Origin");
    return allowed(request)
        .map(
            origin ->
                varying
                    .with("Access-Control-Allow-Origin", origin)
                    .with("Access-Control-Expose-Headers", WHAT_A_PAGE_MAY_READ))
        .orElse(varying);
  }

  private Optional<String> allowed(Request request) {
    return request
        .headers()
        .first("Origin")
        .filter(origin -> request.headers().all("Origin").size() == 1)
        .filter(origin -> origins.stream().anyMatch(pattern -> pattern.matches(origin)));
  }
}
