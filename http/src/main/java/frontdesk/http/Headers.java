package frontdesk.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The header lines of a request. Names are matched in any letter case; values are kept as they
 * came, in order.
 */
public final class Headers {
  private static final Headers NONE = new Headers(Collections.emptySortedMap());

  private final Map<String, List<String>> values;

  private Headers(Map<String, List<String>> values) {
    this.values = values;
  }

  public static Headers none() {
    return NONE;
  }

  /** Names that differ only in letter case are one header, with the values of all. */
  public static Headers of(Map<String, List<String>> values) {
    Map<String, List<String>> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach(
        (name, lines) -> merged.computeIfAbsent(name, n -> new ArrayList<>()).addAll(lines));
    merged.replaceAll((name, lines) -> List.copyOf(lines));
    return new Headers(merged);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /**
   * The value of a header that may be sent once. Whatever decides by a header asks here: of two
   * values, a proxy in front may have judged by the other one.
   *
   * @throws RepeatedHeader if there are several values, even equal ones
   */
  public Optional<String> single(String name) throws RepeatedHeader {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new RepeatedHeader(name);
    }
    return all.stream().findFirst();
  }

  /** The names only, since values carry credentials. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
