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
  private static final String TYPE = "Content-Type";

  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Not readable",
          401, "Not known",
          403, "Not allowed",
          404, "Not found",
          405, "Not with this method",
          422, "Not acceptable",
          429, "Too many requests",
          500, "Failed",
          503, "Not available");

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
    return problem(status, problem);
  }

  /**
   * A refusal that was made for other routes, in this form; every other answer as it is.
   *
   * @param path that was asked for
   */
  public Response of(Response answer, String path) {
    if (answer.status() < 400 || !"application/json".equals(answer.headers().get("Content-Type"))) {
      return answer;
    }
    Refusal refusal = Refusal.in(answer.body());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", docs.toString());
    problem.put("title", TITLES.getOrDefault(answer.status(), "Not done"));
    problem.put("status", answer.status());
    problem.put("detail", refusal.detail().orElse("Nothing was done."));
    problem.put("instance", path);
    if (!refusal.errors().isEmpty()) {
      problem.put("errors", refusal.errors());
    }
    Response whole = problem(answer.status(), problem);
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      whole =
          header.getKey().equalsIgnoreCase(TYPE)
              ? whole
              : whole.with(header.getKey(), header.getValue());
    }
    return whole;
  }

  private static Response problem(int status, Map<String, Object> problem) {
    return Response.json(status, problem).with(TYPE, "application/problem+json");
  }
}
