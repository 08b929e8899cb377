package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.privacy.PersonalData.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Searches every column that holds text, of every table of an organisation. The database itself
 * says which there are, so that a table of tomorrow is not forgotten.
 */
final class PersonSearch {
  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
        JOIN information_schema.tables t
          ON t.table_schema = c.table_schema AND t.table_name = c.table_name
       WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         AND c.column_name <> 'org_id'
         AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')
         AND EXISTS (SELECT 1 FROM information_schema.columns o
                      WHERE o.table_schema = c.table_schema AND o.table_name = c.table_name
                        AND o.column_name = 'org_id')
       ORDER BY c.table_name, c.ordinal_position
      """;

  private PersonSearch() {}

  private record Column(String table, String name) {
    String count() {
      return "count(*) FILTER (WHERE CAST(\"" + name + "\" AS text) ~* :pattern)";
    }
  }

  static List<Trace> search(Handle handle, OrgId org, String pattern) {
    List<Trace> found = new ArrayList<>();
    columns(handle).forEach((table, all) -> found.addAll(search(handle, all, org, pattern)));
    return found;
  }

  private static Map<String, List<Column>> columns(Handle handle) {
    return handle
        .createQuery(COLUMNS)
        .map((row, context) -> new Column(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
  }

  // One reading of the table for all its columns.
  private static List<Trace> search(
      Handle handle, List<Column> columns, OrgId org, String pattern) {
    String counts = columns.stream().map(Column::count).collect(Collectors.joining(", "));
    return handle
        .createQuery(
            "SELECT " + counts + " FROM \"" + columns.get(0).table() + "\" WHERE org_id = :org")
        .bind("org", org.value())
        .bind("pattern", pattern)
        .map((row, context) -> traces(row, columns))
        .one();
  }

  private static List<Trace> traces(ResultSet row, List<Column> columns) throws SQLException {
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int rows = row.getInt(i + 1);
      if (rows > 0) {
        traces.add(new Trace(columns.get(i).table() + "." + columns.get(i).name(), rows));
      }
    }
    return traces;
  }
}
