package frontdesk.persistence.jdbi;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How the outbox stands, over all organisations and without a word about any: for operators. */
public final class JdbiOutboxFigures {
  // Each half reads an index that holds only what it asks for.
  private static final String STANDINGS =
      """
      SELECT 'attempt' AS waits_for, stage, count(*) AS times
        FROM outbox WHERE due_at <= now() GROUP BY stage
      UNION ALL
      SELECT 'person', stage, count(*)
        FROM outbox WHERE due_at IS NULL AND stage <> 'DELIVERED' GROUP BY stage
      """;

  private static final String OLDEST =
      "SELECT extract(epoch FROM now() - min(due_at)) FROM outbox WHERE due_at <= now()";

  private static final String RESTING =
      "SELECT count(*) FROM destinations WHERE closed_until > now()";

  private final Store store;

  public JdbiOutboxFigures(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  /**
   * @param oldestDue zero where nothing is due
   * @param resting addresses that are left alone for a while
   */
  public record Figures(List<Standing> standings, Duration oldestDue, long resting) {}

  /**
   * @param waitsFor {@code attempt} or {@code person}
   */
  public record Standing(String waitsFor, String stage, long times) {}

  /**
   * As it is now.
   *
   * @throws frontdesk.Unavailable if the database does not answer
   */
  public Figures now() {
    return store.acrossOrganisations(
        handle ->
            new Figures(
                standings(handle),
                oldest(handle),
                handle.createQuery(RESTING).mapTo(Long.class).one()));
  }

  private static List<Standing> standings(Handle handle) {
    return handle
        .createQuery(STANDINGS)
        .map(
            (row, context) ->
                new Standing(
                    row.getString("waits_for"), row.getString("stage"), row.getLong("times")))
        .list();
  }

  private static Duration oldest(Handle handle) {
    return handle
        .createQuery(OLDEST)
        .mapTo(Double.class)
        .findOne()
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1_000)))
        .orElse(Duration.ZERO);
  }
}
