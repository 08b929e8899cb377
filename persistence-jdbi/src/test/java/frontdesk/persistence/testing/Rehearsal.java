package frontdesk.persistence.testing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The schema as it would be if it were spread by organisation: each table again, in four parts by
 * the hash of its organisation, with every foreign key again. What cannot be spread is refused by
 * PostgreSQL itself.
 */
public final class Rehearsal {
  /** Says that tests are to run on the rehearsal. */
  private static final String SWITCH = "frontdesk.rehearsal";

  public static final int PARTS = 4;

  /** Before the schema that it is made from, where what belongs to no organisation stays. */
  public static final String SEARCH_PATH = "rehearsal,public";

  /** What belongs to no organisation. */
  private static final String TABLES =
      """
      SELECT tablename::text FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
       ORDER BY tablename
      """;

  private static final String FOREIGN_KEYS =
      """
      SELECT 'ALTER TABLE ' || conrelid::regclass || ' ADD ' || pg_get_constraintdef(oid)
        FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace
       ORDER BY conname
      """;

  private Rehearsal() {}

  /** True where tests run on it. */
  public static boolean isOn() {
    return Boolean.getBoolean(SWITCH);
  }

  /** Makes it beside the schema that is there. */
  public static void make(Jdbi jdbi) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("CREATE SCHEMA rehearsal");
          handle.execute("CREATE SCHEMA rehearsal_parts");
          rows(handle, TABLES).forEach(table -> spread(handle, table));
          List<String> foreignKeys = rows(handle, FOREIGN_KEYS);
          handle.execute("SET LOCAL search_path = " + SEARCH_PATH);
          foreignKeys.forEach(handle::execute);
        });
  }

  /** The same table in parts. */
  public static void spread(Handle handle, String table) {
    handle.execute(
        "CREATE TABLE rehearsal."
            + table
            + " (LIKE public."
            + table
            + " INCLUDING ALL) PARTITION BY HASH (org_id)");
    for (int part = 0; part < PARTS; part++) {
      handle.execute(
          "CREATE TABLE rehearsal_parts."
              + part(table, part)
              + " PARTITION OF rehearsal."
              + table
              + " FOR VALUES WITH (MODULUS "
              + PARTS
              + ", REMAINDER "
              + part
              + ")");
    }
  }

  private static String part(String table, int number) {
    return table + "_part" + number;
  }

  private static List<String> rows(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }
}
