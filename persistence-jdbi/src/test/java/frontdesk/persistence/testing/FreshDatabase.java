package frontdesk.persistence.testing;

import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * A migrated database with nothing in it but the demo organisation. One for each JVM; in the run on
 * the rehearsal it is that one (ADR 28).
 */
public final class FreshDatabase {
  // Of every migration there is, but for the one table in which they are noted.
  private static final String EMPTY =
      """
      DO $$ BEGIN
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ')
                   FROM pg_tables
                  WHERE schemaname = current_schema() AND tablename NOT LIKE 'flyway%');
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
    patient().useHandle(handle -> handle.execute(EMPTY));
    if (Rehearsal.isOn()) {
      jdbi.setSqlLogger(new RecordedSql(Holder.DATABASE.jdbi()));
    }
    DemoOrganisation.makeIfEmpty(jdbi, now);
    return jdbi;
  }

  // To empty hundreds of files may take longer than an adapter waits.
  private static Jdbi patient() {
    TestDatabase at = Holder.ADDRESS;
    return Jdbi.create(at.jdbcUrl() + Holder.options(), at.user(), at.password());
  }

  /** Where it is, for a server that a test starts. */
  public static TestDatabase address() {
    return Holder.ADDRESS;
  }

  /** Made when first asked for, and kept until the JVM ends. */
  private static final class Holder {
    static final TestDatabase ADDRESS = TestPostgres.emptyDatabase();
    static final Database DATABASE = Rehearsal.isOn() ? rehearsal() : open("");

    private static Database open(String options) {
      return Database.open(
          new Database.Address(ADDRESS.jdbcUrl() + options, ADDRESS.user(), ADDRESS.password()),
          12);
    }

    private static Database rehearsal() {
      try (Database plain = open("")) {
        Rehearsal.make(plain.jdbi());
      }
      return open(options());
    }

    static String options() {
      return Rehearsal.isOn() ? "?currentSchema=" + Rehearsal.SEARCH_PATH : "";
    }
  }
}
