package frontdesk.app;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each page of the console, at an address at which there is something to see. */
record EveryPage(String route, String address) {
  private static final String CONSOLE = "GET /console/";

  /** What is served beside pages. */
  private static final Set<String> NO_PAGES =
      Set.of(
          "assets/{file}",
          "now/events",
          "calls/one/events",
          "analytics/csv",
          "appointments/file",
          "properties/export",
          "sign-in/microsoft/back");

  /** Pages of one thing. Whoever adds one says here which is looked at. */
  private static final Map<String, String> ONE_OF =
      Map.of(
          "calls/one", "?id=call-1",
          "appointments", "?span=list&day=2026-11-21",
          "appointments/one", "?id={appointment}",
          "appointments/move", "?id={appointment}",
          "appointments/book", "?host=pete_admin&day=2026-11-24",
          "hosts/one", "?id=pete_admin&span=week",
          "properties/one", "?id={property}",
          "join", "?token={link}",
          "password", "?token={reset}");

  /**
   * All that are served, so that a new one is among them.
   *
   * @param values what stands for a name in braces
   */
  static List<EveryPage> of(RunningDesk desk, Map<String, String> values) {
    return desk.served().stream()
        .filter(route -> route.startsWith(CONSOLE))
        .map(route -> route.substring(CONSOLE.length()))
        .filter(page -> !NO_PAGES.contains(page))
        .sorted()
        .map(
            page ->
                new EveryPage(
                    page, filled("/console/" + page + ONE_OF.getOrDefault(page, ""), values)))
        .toList();
  }

  private static String filled(String address, Map<String, String> values) {
    String filled = address;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
