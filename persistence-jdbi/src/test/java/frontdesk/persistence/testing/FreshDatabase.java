package frontdesk.persistence.testing;

import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** A migrated database with nothing in it but the demo organisation. One for each JVM. */
public final class FreshDatabase {
  // Of every migration there is, but for the one table in which they are noted.
  private static final String EMPTY =
      """
      DO $$ BEGIN
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ')
                   FROM pg_tables
                  WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%');
      END $$
      """;

  private FreshDatabase() {}

  /** Empties the JVM's own test database and hands it out. */
  public static Jdbi fresh() {
    return fresh(Instant.now());
  }

  /** With samples of that time, so that what is said of them is the same on every day. */
  public static Jdbi fresh(Instant now) {
    Jdbi jdbi = Holder.DATABASE.jdbi();
    jdbi.useHandle(handle -> handle.execute(EMPTY));
    DemoOrganisation.makeIfEmpty(jdbi, now);
    return jdbi;
  }

  /** Where it is, for a server that a test starts. */
  public static TestDatabase address() {
    return Holder.ADDRESS;
  }

  /** Made when first asked for, and kept until the JVM ends. */
  private static final class Holder {
    static final TestDatabase ADDRESS = TestPostgres.emptyDatabase();
    static final Database DATABASE =
        Database.open(
            new Database.Address(ADDRESS.jdbcUrl(), ADDRESS.user(), ADDRESS.password()), 12);
  }
}
