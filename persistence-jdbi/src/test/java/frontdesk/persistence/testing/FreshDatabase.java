package frontdesk.persistence.testing;

import frontdesk.persistence.jdbi.Database;
import frontdesk.persistence.jdbi.DemoOrganisation;
import org.jdbi.v3.core.Jdbi;

/** A migrated database with nothing in it but the demo organisation. One for each JVM. */
public final class FreshDatabase {
  private static final String EMPTY =
      """
      TRUNCATE organisations, hosts, appointments, occupied, deliveries, outbox, tool_counts
      """;

  private FreshDatabase() {}

  /** Empties the JVM's own test database and hands it out. */
  public static Jdbi fresh() {
    Jdbi jdbi = Holder.DATABASE.jdbi();
    jdbi.useHandle(handle -> handle.execute(EMPTY));
    DemoOrganisation.makeIfEmpty(jdbi);
    return jdbi;
  }

  /** Made when first asked for, and kept until the JVM ends. */
  private static final class Holder {
    static final Database DATABASE = open();

    private static Database open() {
      TestDatabase empty = TestPostgres.emptyDatabase();
      return Database.open(
          new Database.Address(empty.jdbcUrl(), empty.user(), empty.password()), 12);
    }
  }
}
