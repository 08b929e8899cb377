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

  // Tables like others are made without what row-level security says of those.
  private static final String POLICIES =
      """
      SELECT format('CREATE POLICY %I ON rehearsal.%I FOR %s TO %s %s %s', policyname, tablename, cmd,
                    array_to_string(roles, ','), 'USING (' || qual || ')',
                    'WITH CHECK (' || with_check || ')')
        FROM pg_policies
       WHERE schemaname = 'public'
       UNION ALL
      SELECT format('ALTER TABLE rehearsal.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', relname)
        FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity
      """;

  // The same that the role may do with the tables that these are made from.
  private static final String GRANTS =
      """
      SELECT format('GRANT %s ON rehearsal.%I TO %I', privilege_type, table_name, grantee)
        FROM information_schema.role_table_grants
       WHERE table_schema = 'public' AND grantee <> current_user
         AND table_name <> 'flyway_schema_history'
      """;

  private Rehearsal() {}

  /** True where tests run on it. */
  public static boolean isOn() {
    return Boolean.getBoolean(SWITCH);
  }

  /** Makes it beside the schema that is there, for the owner alone. */
  public static void make(Jdbi jdbi) {
    make(jdbi, "PUBLIC");
  }

  /** Makes it beside the schema that is there, for the role that serves too. */
  public static void make(Jdbi jdbi, String serving) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("CREATE SCHEMA rehearsal");
          handle.execute("CREATE SCHEMA rehearsal_parts");
          rows(handle, TABLES).forEach(table -> spread(handle, table));
          List<String> foreignKeys = rows(handle, FOREIGN_KEYS);
          handle.execute("SET LOCAL search_path = " + SEARCH_PATH);
          foreignKeys.forEach(handle::execute);
          rows(handle, POLICIES).forEach(handle::execute);
          handle.execute("GRANT USAGE ON SCHEMA rehearsal TO " + serving);
          rows(handle, GRANTS).forEach(handle::execute);
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
