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

  /**
   * Empties the JVM's own test database and hands it out as its owner, who may look at and change
   * everything.
   */
  public static Jdbi fresh() {
    return fresh(Instant.now());
  }

  /** With samples of that time, so that what is said of them is the same on every day. */
  public static Jdbi fresh(Instant now) {
    patient().useHandle(handle -> handle.execute(EMPTY));
    DemoOrganisation.makeIfEmpty(serving(), now);
    return Holder.OWNER.jdbi();
  }

  /** Empties it and hands it out as {@link #serving} does. */
  public static Jdbi freshToServe() {
    fresh();
    return serving();
  }

  /** The same database for adapters: by the role that serves, below the policies (ADR 31). */
  public static Jdbi serving() {
    Jdbi jdbi = Holder.SERVING.jdbi();
    if (Rehearsal.isOn()) {
      jdbi.setSqlLogger(new RecordedSql(Looking.APART.jdbi()));
    }
    return jdbi;
  }

  /** As its owner too, for what may take longer than an adapter waits. */
  public static Jdbi patient() {
    TestDatabase at = Holder.ADDRESS;
    return Jdbi.create(at.jdbcUrl() + Holder.options(), at.user(), at.password());
  }

  /** Where it is, for a server that a test starts. */
  public static TestDatabase address() {
    return Holder.ADDRESS;
  }

  /**
   * For whoever explains a statement while its transaction is open: never to wait for a connection
   * that another transaction holds, which waits for this one.
   */
  private static final class Looking {
    static final Database APART = Holder.serving(Holder.options());
  }

  /** Made when first asked for, and kept until the JVM ends. */
  private static final class Holder {
    static final TestDatabase ADDRESS = TestPostgres.emptyDatabase();
    static final Database SERVING = Rehearsal.isOn() ? rehearsal() : serving("");
    static final Database OWNER = Database.open(ADDRESS.owner(options()), 8);

    private static Database serving(String options) {
      return Database.open(ADDRESS.address(options), 12);
    }

    private static Database rehearsal() {
      serving("").close();
      try (Database plain = Database.open(ADDRESS.owner(""), 2)) {
        Rehearsal.make(plain.jdbi(), ADDRESS.serving());
      }
      return serving(options());
    }

    static String options() {
      return Rehearsal.isOn() ? "?currentSchema=" + Rehearsal.SEARCH_PATH : "";
    }
  }
}
