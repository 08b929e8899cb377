package frontdesk.app;

import frontdesk.app.settings.Settings;
import frontdesk.app.settings.Urls;
import frontdesk.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Says that the server is there, and whether it can work. Open to everybody, tells nothing else.
 */
final class StatusRoutes {
  private static final String SERVICE = "Frontdesk";

  /** What tools and doors give without any setting. */
  private static final List<String> ALWAYS =
      List.of(
          "availability",
          "booking",
          "changes",
          "confirmations",
          "rentals",
          "escalation",
          "intake",
          "call_records",
          "vapi_webhook",
          "execute_intent");

  private StatusRoutes() {}

  static List<Route> of(Settings settings, BooleanSupplier ready) {
    return List.of(
        new Route("GET", "/", request -> Response.json(200, overview(settings))),
        new Route("GET", "/health", request -> status(200, "healthy")),
        new Route("GET", "/health/live", request -> status(200, "live")),
        new Route(
            "GET",
            "/health/ready",
            request -> ready.getAsBoolean() ? status(200, "ready") : status(503, "not ready")));
  }

  private static Response status(int code, String word) {
    return Response.json(code, Map.of("status", word, "service", SERVICE));
  }

  // The names are those of the earlier version, whose callers read them.
  private static Map<String, Object> overview(Settings settings) {
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("api_docs", Urls.below(settings.publicUrl(), "/docs").toString());
    links.put("calendar_setup", Urls.below(settings.publicUrl(), "/calendar/setup").toString());
    links.put("health", Urls.below(settings.publicUrl(), "/health").toString());
    Map<String, Object> overview = new LinkedHashMap<>();
    overview.put("service", SERVICE);
    overview.put("version", version());
    overview.put("status", "running");
    overview.put("features", features(settings));
    overview.put("links", links);
    return overview;
  }

  private static List<String> features(Settings settings) {
    return Stream.concat(
            ALWAYS.stream(), settings.microsoft().map(set -> "microsoft_calendar").stream())
        .toList();
  }

  static String version() {
    return Optional.ofNullable(StatusRoutes.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
