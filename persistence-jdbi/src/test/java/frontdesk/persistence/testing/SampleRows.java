package frontdesk.persistence.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** A row of each organisation in every table, whatever its columns mean. */
public final class SampleRows {
  // What the database itself says of each column that has to have a value.
  private static final String NEEDED =
      """
      SELECT column_name::text,
             CASE data_type WHEN 'text' THEN '''x''' WHEN 'jsonb' THEN '''{}''' WHEN 'json' THEN '''{}'''
                            WHEN 'bytea' THEN '''x''' WHEN 'boolean' THEN 'false'
                            WHEN 'timestamp with time zone' THEN
                              CASE WHEN column_name LIKE '%end%' THEN 'now() + interval ''1 hour''' ELSE 'now()' END
                            WHEN 'tstzrange' THEN 'tstzrange(now(), now() + interval ''1 hour'')'
                            WHEN 'ARRAY' THEN '''{}''' ELSE '1' END AS sample
        FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = :table AND is_generated = 'NEVER'
         AND column_name <> 'org_id'
         AND (is_nullable = 'NO' AND column_default IS NULL OR column_name = 'appointment_id'
              OR (table_name, column_name) IN (('host_lines', 'host_id'), ('credentials', 'digest')))
       ORDER BY ordinal_position
      """;

  private static final String TABLES =
      """
      SELECT tablename::text FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
      """;

  private SampleRows() {}

  /** One of each. A table whose rows refer to others waits until there are those. */
  public static void add(Handle handle, String... orgs) {
    Deque<String> tables = new ArrayDeque<>(handle.createQuery(TABLES).mapTo(String.class).list());
    for (int tries = tables.size() * tables.size(); !tables.isEmpty(); tries--) {
      String table = tables.remove();
      handle.savepoint("table");
      try {
        for (String org : orgs) {
          add(handle, table, org);
        }
      } catch (JdbiException refersToNothing) {
        if (tries == 0) {
          throw refersToNothing;
        }
        handle.rollbackToSavepoint("table");
        tables.add(table);
      }
    }
  }

  private static void add(Handle handle, String table, String org) {
    List<String[]> needed =
        handle
            .createQuery(NEEDED)
            .bind("table", table)
            .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
            .list();
    String names = needed.stream().map(one -> ", " + one[0]).collect(Collectors.joining());
    String values = needed.stream().map(one -> ", " + one[1]).collect(Collectors.joining());
    handle
        .createUpdate("INSERT INTO " + table + " (org_id" + names + ") VALUES (:org" + values + ")")
        .bind("org", org)
        .execute();
  }

  /** The columns of a table that are written, each as it is put into words. */
  public static String columns(Handle handle, String table, UnaryOperator<String> words) {
    return handle
        .createQuery(
            "SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public'"
                + " AND table_name = :table AND is_generated = 'NEVER' ORDER BY ordinal_position")
        .bind("table", table)
        .mapTo(String.class)
        .stream()
        .map(words)
        .collect(Collectors.joining(", "));
  }
}
