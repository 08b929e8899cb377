package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.persistence.testing.FreshDatabase;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The rules that let the data be spread by organisation over several databases (S1 to S5). */
class SchemaTest {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Test
  void every_table_names_the_organisation() {
    assertThat(
            rows(
                """
                SELECT t.table_name FROM information_schema.tables t
                 WHERE t.table_schema = 'public' AND t.table_name <> 'flyway_schema_history'
                   AND NOT EXISTS (
                         SELECT 1 FROM information_schema.columns c
                          WHERE c.table_schema = 'public' AND c.table_name = t.table_name
                            AND c.column_name = 'org_id' AND c.data_type = 'text'
                            AND c.is_nullable = 'NO')
                """))
        .isEmpty();
  }

  @Test
  void the_organisation_comes_first_in_every_unique_or_exclusive_index() {
    assertThat(
            rows(
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
                """))
        .isEmpty();
  }

  @Test
  void every_foreign_key_pairs_the_organisation() {
    assertThat(
            rows(
                """
                SELECT conname FROM pg_constraint k
                 WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                   AND NOT EXISTS (
                         SELECT 1 FROM generate_subscripts(conkey, 1) s
                           JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[s]
                           JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[s]
                          WHERE a.attname = 'org_id' AND b.attname = 'org_id')
                """))
        .isEmpty();
  }

  @Test
  void nothing_is_used_that_cannot_be_spread() {
    assertThat(
            rows(
                """
                SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal
                UNION ALL
                SELECT rulename::text FROM pg_rules WHERE schemaname = 'public'
                UNION ALL
                SELECT inhrelid::regclass::text FROM pg_inherits
                UNION ALL
                SELECT relname::text FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relpersistence <> 'p'
                UNION ALL
                SELECT conname::text FROM pg_constraint
                 WHERE connamespace = 'public'::regnamespace AND condeferrable
                """))
        .isEmpty();
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
