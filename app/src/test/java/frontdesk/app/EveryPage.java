package frontdesk.app;

import java.util.HashMap;
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
          "<elsewhere>",
          "now/events",
          "calls/csv",
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
          "appointments/book", "?host=front_desk&day=2026-11-24",
          "hosts/one", "?id=front_desk&span=week",
          "properties/one", "?id={property}",
          "join", "?token={link}",
          "password", "?token={reset}");

  /** What people see before they are in. */
  private static final Set<String> ENTRIES = Set.of("join", "password", "sign-in");

  /** The same where nobody was invited: pages of links are of such as do not work. */
  static List<EveryPage> of(RunningDesk desk) {
    return of(desk, Map.of("link", "none", "reset", "none"));
  }

  /**
   * All that are served, so that a new one is among them.
   *
   * @param links what stands for a name in braces
   */
  static List<EveryPage> of(RunningDesk desk, Map<String, String> links) {
    Map<String, String> values = new HashMap<>(links);
    values.put("appointment", first(desk, "appointment_id", "appointments"));
    values.put("property", first(desk, "property_id", "properties"));
    return desk.served().stream()
        .filter(route -> route.startsWith(CONSOLE))
        .map(route -> route.substring(CONSOLE.length()))
        .filter(page -> !NO_PAGES.contains(page))
        .sorted()
        .map(page -> new EveryPage(page, "/console/" + page + filled(page, values)))
        .toList();
  }

  private static String filled(String page, Map<String, String> values) {
    String query = ONE_OF.getOrDefault(page, "");
    for (Map.Entry<String, String> value : values.entrySet()) {
      query = query.replace("{" + value.getKey() + "}", value.getValue());
    }
    return query;
  }

  // The front desk's where it has any: its manager sees it too.
  private static String first(RunningDesk desk, String column, String table) {
    String sql =
        "SELECT %s FROM %s ORDER BY host_id = 'front_desk' DESC NULLS LAST, 1 LIMIT 1"
            .formatted(column, table);
    return desk.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  /** Whether people see it before they are in. */
  boolean isEntry() {
    return ENTRIES.contains(route);
  }
}
