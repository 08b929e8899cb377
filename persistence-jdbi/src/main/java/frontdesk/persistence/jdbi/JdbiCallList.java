package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.calls.Call;
import frontdesk.calls.CallList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lists calls from PostgreSQL, one statement a page. */
public final class JdbiCallList implements CallList {
  // What is not asked for is a comparison with what is always so; the order's index is read from
  // where the page begins.
  private static final String NEWEST =
      """
      SELECT * FROM calls
       WHERE org_id = :org
         AND started_at >= coalesce(CAST(:from AS timestamptz), '-infinity')
         AND started_at < coalesce(CAST(:until AS timestamptz), 'infinity')
         AND (started_at, call_id) < (coalesce(CAST(:at AS timestamptz), 'infinity'), :call)
         AND %s
       ORDER BY started_at DESC, call_id DESC
       LIMIT :most
      """;

  private static final Map<Kind, String> OF_KIND =
      Map.of(
          Kind.ALL, "true",
          Kind.GOING_ON, "ended_at IS NULL",
          Kind.OVER, "ended_at IS NOT NULL",
          Kind.ESCALATED, "escalated");

  private final Store store;

  public JdbiCallList(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<Call> newest(OrgId org, Filter filter, Optional<Place> behind, int most) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(NEWEST.formatted(OF_KIND.get(filter.kind())))
                .bind("org", org.value())
                .bind("from", utc(filter.from()))
                .bind("until", utc(filter.until()))
                .bind("at", utc(behind.map(Place::startedAt)))
                .bind("call", behind.map(place -> place.id().value()).orElse(""))
                .bind("most", most)
                .map((row, context) -> CallRows.read(row))
                .list());
  }

  private static @Nullable Object utc(Optional<Instant> moment) {
    return moment.<Object>map(AppointmentRows::utc).orElse(null);
  }
}
