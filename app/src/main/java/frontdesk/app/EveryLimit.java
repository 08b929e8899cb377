package frontdesk.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All limits in one place. Each number stands where it is used, and is only named here. */
final class EveryLimit {

  private static final Map<String, List<Limit>> ALL = all();

  private EveryLimit() {}

  private static Map<String, List<Limit>> all() {
    Map<String, List<Limit>> all = new LinkedHashMap<>();
    all.put("Bodies", BodyLimits.BODIES);
    all.put("JSON", BodyLimits.JSON);
    all.put("Tool calls", CallLimits.CALLS);
    all.put("Connections", ServerLimits.CONNECTIONS);
    all.put("Live voice", VoiceLimits.VOICE);
    all.put("Behind the doors", ServerLimits.BEHIND);
    all.put("Console", ConsoleLimits.ALL);
    all.put("Pages of the console", PageLimits.ALL);
    return Collections.unmodifiableMap(all);
  }

  /** By what they are about, in the order in which readers see them. */
  static Map<String, List<Limit>> byKind() {
    return ALL;
  }

  /** The page docs/LIMITS.md. */
  static String page() {
    return ALL.entrySet().stream()
        .map(group -> "\n## " + group.getKey() + "\n\n" + table(group.getValue()))
        .collect(
            Collectors.joining(
                "",
                """
                # Limits

                How much of anything is taken, and why no more; none of it is a setting. Made from the constants themselves: `EveryLimit` names them, `EveryLimitTest` writes this page
                with `-Dfrontdesk.write=true` and otherwise compares it. How long each argument of a tool may be stands in [TOOLS.md](TOOLS.md).
                """,
                ""));
  }

  private static String table(List<Limit> limits) {
    return limits.stream()
        .map(EveryLimit::row)
        .collect(Collectors.joining("\n", "| limit | | because |\n| --- | --- | --- |\n", "\n"));
  }

  private static String row(Limit limit) {
    return "| " + limit.name() + " | " + limit.amount() + " | " + limit.reason() + " |";
  }
}
