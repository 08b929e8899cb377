package frontdesk.standins.microsoft.graph;

import frontdesk.standins.microsoft.ledger.Route;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Request;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of Graph's routes.
 *
 * @param path with at most one group, an id
 * @param scope what the token must allow
 * @param options those of the query that are played
 */
record Endpoint(
    String method,
    Pattern path,
    Route route,
    String scope,
    Set<String> options,
    Function<Call, Answer> handler) {

  /** The path's {@code {id}} stands for any one segment. */
  static Endpoint serving(
      String method,
      String path,
      Route route,
      String scope,
      Set<String> options,
      Function<Call, Answer> handler) {
    return new Endpoint(
        method,
        Pattern.compile("/v1\\.0/me" + path.replace("{id}", "([^/]+)")),
        route,
        scope,
        options,
        handler);
  }

  boolean fits(Request request) {
    return request.method().equals(method) && path.matcher(request.path()).matches();
  }

  /** The id in the path, decoded; a plus is a plus. */
  String id(Request request) {
    Matcher matcher = path.matcher(request.path());
    return matcher.matches() && matcher.groupCount() > 0
        ? Form.decoded(matcher.group(1).replace("+", "%2B"))
        : "";
  }

  boolean ofMailbox() {
    return route != Route.ME;
  }

  /** What the request has that is not played, or lacks that it must have. */
  Optional<String> violation(Request request) {
    for (String option : request.query().keySet()) {
      if (!options.contains(option)) {
        return Optional.of("unknown query option " + option);
      }
    }
    boolean carriesJson = request.header("content-type").orElse("").startsWith("application/json");
    return request.body().isEmpty() || carriesJson
        ? Optional.empty()
        : Optional.of("the content type is not JSON");
  }
}
