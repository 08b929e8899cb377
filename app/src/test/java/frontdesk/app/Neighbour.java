package frontdesk.app;

import frontdesk.scheduling.Demo;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Somebody with an appointment, a call and a notice that waits, whose ids, names, addresses and
 * numbers strangers know: and beside each one that is nobody's.
 */
final class Neighbour {
  /** What only those read whose it is. */
  static final List<String> SECRETS =
      List.of("canary-title", "canary-said", "canary-name", "canary-summary");

  /** Counts, and what is only used by being asked for. */
  private static final List<String> NOT_THEIRS = List.of("allowances", "tool_counts");

  private static final String TABLES =
      """
      SELECT table_name::text FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'org_id'
      """;

  private final RunningDesk desk;
  private final String key;
  private final Map<String, String> theirs = new HashMap<>();
  private final Map<String, String> nobodys =
      new HashMap<>(
          Map.of(
              "org", "org_nobody",
              "host", "nobody_desk",
              "email", "nobody@example.com",
              "phone", "+13125550199",
              "call", "0c7a9ee4-0000-4000-8000-000000000000",
              "appointment", "0123456789abcdef",
              "notice", "booked-0123456789abcdef",
              "property", "nothing-1",
              "website", "nobody.example.com"));

  /**
   * @param key opens the demo organisation's doors
   */
  Neighbour(RunningDesk desk, String key) {
    this.desk = desk;
    this.key = key;
    theirs.put("org", Demo.ORG.value());
    theirs.put("host", Demo.intakeDesk().id().value());
    theirs.put("email", "canary@example.com");
    theirs.put("phone", "+13125550177");
    theirs.put("call", started());
    post("/api/call/transcript", in(theirs, SAID));
    String booked = post("/api/execute-intent", in(theirs, BOOKED));
    theirs.put("appointment", RunningDesk.parsed(booked).path("appointment_id").asText());
    NoticesTest.leaveOneUnknown(desk);
    theirs.put("notice", "booked-55edb94050823c87");
    theirs.put("property", one("SELECT min(property_id) FROM properties"));
    theirs.put("website", one("SELECT coalesce(min(website), 'none') FROM properties"));
  }

  private static final String SAID =
      "{\"call_id\":\"{call}\",\"speaker\":\"user\",\"text\":\"canary-said\"}";

  private static final String BOOKED =
      """
      {"tool_name": "create_appointment", "org_id": "{org}", "call_id": "{call}",
       "tool_args": {"title": "canary-title", "start_time": "2026-12-01T14:00:00Z",
         "end_time": "2026-12-01T15:00:00Z", "attendee_name": "canary-name",
         "attendee_email": "{email}", "attendee_phone": "{phone}",
         "description": "canary-summary"}}
      """;

  private String post(String path, String body) {
    HttpRequest.Builder request =
        desk.request(path)
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body));
    return RunningDesk.send(request).body();
  }

  private String one(String sql) {
    return desk.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  /** For who is of the same organisation: beside each, what is no host's of it. */
  Neighbour amongHosts() {
    nobodys.put("org", theirs.get("org"));
    nobodys.put("call", started());
    desk.jdbi()
        .useHandle(
            handle -> {
              handle.execute("UPDATE organisations SET shares_properties = false");
              handle.execute("UPDATE properties SET host_id = ?", theirs.get("host"));
            });
    return this;
  }

  private String started() {
    String start = post("/api/call/start", "{\"org_id\":\"org_demo_001\"}");
    return RunningDesk.parsed(start).path("call_id").asText();
  }

  /** With what is theirs. */
  String theirs(String text) {
    return in(theirs, text);
  }

  /** With what is nobody's, in the same places. */
  String nobodys(String text) {
    return in(nobodys, text);
  }

  /** An answer, with places where it repeats what it was asked about. */
  String unnamed(String answer) {
    String text = answer;
    // The longest first, since some are parts of others.
    for (Map.Entry<String, String> name :
        Stream.of(theirs, nobodys)
            .flatMap(names -> names.entrySet().stream())
            .sorted(Comparator.comparing(one -> -one.getValue().length()))
            .toList()) {
      text = text.replace(name.getValue(), "{" + name.getKey() + "}");
    }
    // What is made anew each time.
    return text.replaceAll(
        "[0-9a-f]{8}-[0-9a-f-]{27}|fdc\\.[\\w.-]+|\"[0-9T:.-]+Z\"|(?<=took_ms\":)\\d+", "…");
  }

  private static String in(Map<String, String> names, String text) {
    String named = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace("{" + name.getKey() + "}", name.getValue());
    }
    return named;
  }

  /** Every row of the organisation, table by table. */
  List<String> rows() {
    return desk.jdbi()
        .withHandle(
            handle ->
                handle.createQuery(TABLES).mapTo(String.class).stream()
                    .filter(table -> !NOT_THEIRS.contains(table))
                    .flatMap(table -> rows(handle, table))
                    .toList());
  }

  private static Stream<String> rows(Handle handle, String table) {
    return handle
        .createQuery("SELECT CAST(t AS text) FROM " + table + " t WHERE org_id = 'org_demo_001'")
        .mapTo(String.class)
        .stream()
        .map(row -> table + " " + row);
  }
}
