package frontdesk.persistence.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tables that a backup is of, as the database itself lists them. */
final class Tables {
  // What notes the migrations is made by them, and not copied.
  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
        JOIN information_schema.tables t
          ON t.table_schema = c.table_schema AND t.table_name = c.table_name
       WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         AND t.table_name NOT LIKE 'flyway%' AND c.is_generated = 'NEVER'
       ORDER BY c.table_name, c.ordinal_position
      """;

  private static final String REFERENCES =
      """
      SELECT a.relname, b.relname FROM pg_constraint k
        JOIN pg_class a ON a.oid = k.conrelid
        JOIN pg_class b ON b.oid = k.confrelid
       WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace
         AND k.conrelid <> k.confrelid
      """;

  private Tables() {}

  /** Each with its columns; a table comes after those that its rows refer to. */
  static Map<String, List<String>> inOrder(Handle handle) {
    Map<String, List<String>> columns = columns(handle);
    Map<String, Set<String>> references = references(handle);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    while (ordered.size() < columns.size()) {
      List<String> next =
          columns.keySet().stream()
              .filter(table -> !ordered.containsKey(table))
              .filter(
                  table -> ordered.keySet().containsAll(references.getOrDefault(table, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
      next.forEach(table -> ordered.put(table, columns.get(table)));
    }
    return ordered;
  }

  private static Map<String, List<String>> columns(Handle handle) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    handle
        .createQuery(COLUMNS)
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .forEach(
            one -> columns.computeIfAbsent(one.get(0), name -> new ArrayList<>()).add(one.get(1)));
    return columns;
  }

  private static Map<String, Set<String>> references(Handle handle) {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    handle
        .createQuery(REFERENCES)
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .forEach(
            one ->
                references
                    .computeIfAbsent(one.get(0), name -> new LinkedHashSet<>())
                    .add(one.get(1)));
    return references;
  }

  /** As {@code COPY} names it. */
  static String quoted(String table, List<String> columns) {
    return quoted(table)
        + columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", " (", ")"));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
