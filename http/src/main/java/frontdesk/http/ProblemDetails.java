package frontdesk.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Errors of our own routes as RFC 9457 writes them. {@code detail} is where readers of the other
 * routes find it.
 *
 * @param docs a page that exists and tells of the routes
 */
public record ProblemDetails(URI docs) {

  /**
   * An answer to this request.
   *
   * @param title of the kind, the same each time
   * @param detail what is wrong this time, for a person
   */
  public Response answer(Request request, int status, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", docs.toString());
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("instance", request.path());
    return Response.json(status, problem).with("Content-Type", "application/problem+json");
  }
}
