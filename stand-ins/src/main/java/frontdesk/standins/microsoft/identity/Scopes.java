package frontdesk.standins.microsoft.identity;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a grant allows. Short names belong to Graph, and a name's case does not matter.
 *
 * @param names without Graph's address before them, as they were asked for
 */
public record Scopes(Set<String> names) {
  private static final String GRAPH = "https://graph.microsoft.com/";
  private static final List<String> NOT_OF_GRAPH =
      List.of("openid", "profile", "email", "offline_access");

  /** Names with spaces between them. */
  public static Scopes parse(String text) {
    return of(List.of(text.strip().split("\\s+", -1)));
  }

  public static Scopes of(Collection<String> names) {
    Set<String> shortNames = new LinkedHashSet<>();
    for (String name : names) {
      if (!name.isBlank()) {
        shortNames.add(name.startsWith(GRAPH) ? name.substring(GRAPH.length()) : name);
      }
    }
    return new Scopes(shortNames);
  }

  /** Whether this one was granted; writing a calendar includes reading it. */
  public boolean allow(String scope) {
    return has(scope) || (scope.endsWith(".Read") && has(scope + "Write"));
  }

  boolean covers(Scopes others) {
    return others.names.stream()
        .allMatch(name -> NOT_OF_GRAPH.contains(name) || name.equals(".default") || allow(name));
  }

  /** As a token reply names them: {@code offline_access} is never among them. */
  String reply(boolean prefixed) {
    return names.stream()
        .filter(name -> !name.equals("offline_access"))
        .map(name -> prefixed && !NOT_OF_GRAPH.contains(name) ? GRAPH + name : name)
        .collect(joining(" "));
  }

  private boolean has(String scope) {
    return names.stream().anyMatch(scope::equalsIgnoreCase);
  }
}
