package frontdesk.persistence.testing;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The rules for the schema that let the data be spread by organisation (S1 to S5, S11). */
public enum SchemaRule {
  /** S1. The one exception is the table in which migrations are noted. */
  EVERY_TABLE_NAMES_THE_ORGANISATION(
      """
      SELECT t.table_name::text FROM information_schema.tables t
       WHERE t.table_schema = 'public' AND t.table_name <> 'flyway_schema_history'
         AND NOT EXISTS (
               SELECT 1 FROM information_schema.columns c
                WHERE c.table_schema = 'public' AND c.table_name = t.table_name
                  AND c.column_name = 'org_id' AND c.is_nullable = 'NO')
      """),

  /** S2. */
  THE_ORGANISATION_COMES_FIRST_IN_EVERY_UNIQUE_OR_EXCLUSIVE_INDEX(
      """
      SELECT i.indexrelid::regclass::text FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relname <> 'flyway_schema_history'
         AND (i.indisunique OR i.indisexclusion)
         AND (coalesce((SELECT attname FROM pg_attribute a
                         WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]), '')
                <> 'org_id'
              OR (i.indisexclusion AND NOT EXISTS (
                    SELECT 1 FROM pg_constraint k
                      JOIN pg_operator o ON o.oid = k.conexclop[1]
                     WHERE k.conindid = i.indexrelid AND o.oprname = '=')))
      """),

  /** S3. */
  EVERY_FOREIGN_KEY_PAIRS_THE_ORGANISATION(
      """
      SELECT conname::text FROM pg_constraint k
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace
         AND (confupdtype = 'c'
              OR NOT EXISTS (
                   SELECT 1 FROM generate_subscripts(conkey, 1) s
                     JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[s]
                     JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[s]
                    WHERE a.attname = 'org_id' AND b.attname = 'org_id'))
      """),

  /** S4. */
  THE_ORGANISATION_IS_OF_ONE_TYPE(
      """
      SELECT a.attrelid::regclass::text FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND a.attname = 'org_id'
         AND (a.atttypid <> 'text'::regtype OR a.attcollation <> 'pg_catalog."default"'::regcollation)
      """),

  /** S5. */
  NOTHING_IS_USED_THAT_CANNOT_BE_SPREAD(
      """
      SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL
      SELECT rulename::text FROM pg_rules WHERE schemaname = 'public'
      UNION ALL
      SELECT inhrelid::regclass::text FROM pg_inherits
        JOIN pg_class ON pg_class.oid = inhrelid
       WHERE relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT relname::text FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND (relpersistence <> 'p' OR relkind = 'S')
      UNION ALL
      SELECT conname::text FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND condeferrable
      """),

  /**
   * ADR 31: forced row-level security, by a policy that compares the organisation with the one that
   * the transaction named. Else there is only the owner's, and one for those who look for work.
   */
  EVERY_TABLE_IS_BEHIND_THE_SECOND_WALL(
      """
      SELECT c.relname::text FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND c.relname <> 'flyway_schema_history'
         AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
              OR NOT EXISTS (
                   SELECT 1 FROM pg_policies p
                    WHERE p.schemaname = 'public' AND p.tablename = c.relname
                      AND p.qual = '(org_id = current_setting(''app.org''::text, true))'))
      UNION ALL
      SELECT tablename || '.' || policyname FROM pg_policies
       WHERE schemaname = 'public'
         AND coalesce(with_check, qual) NOT LIKE '%(org_id = current_setting(''app.org''::text, true))%'
         AND NOT (cmd = 'SELECT' AND qual = '(current_setting(''app.worker''::text, true) = ''on''::text)')
         AND NOT (roles <> '{public}'
                  AND qual = '(current_setting(''app.owner''::text, true) = ''on''::text)')
      """),

  /** S11. */
  NO_DEFAULT_IS_A_FUNCTION_OF_ONE_VERSION(
      """
      SELECT adrelid::regclass::text FROM pg_attrdef
        JOIN pg_class ON pg_class.oid = adrelid
       WHERE relnamespace = 'public'::regnamespace
         AND pg_get_expr(adbin, adrelid) ~* 'uuid'
      """);

  private final String faults;

  SchemaRule(String faults) {
    this.faults = faults;
  }

  /** What breaks it, by name. */
  public List<String> brokenIn(Jdbi jdbi) {
    return jdbi.withHandle(handle -> handle.createQuery(faults).mapTo(String.class).list());
  }
}
