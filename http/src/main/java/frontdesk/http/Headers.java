package frontdesk.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Header fields, whatever the case of their names. */
public final class Headers {
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Headers(Map<String, List<String>> fields) {
    fields.forEach((name, values) -> this.fields.put(name, List.copyOf(values)));
  }

  public static Headers of(Map<String, List<String>> fields) {
    return new Headers(fields);
  }

  /** Every value that was sent under this name, in order. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** True where a name that may stand once stands more often: nobody knows which value counts. */
  public boolean repeats(String name) {
    return all(name).size() > 1;
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  /** Names only: values may be secret. */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}
