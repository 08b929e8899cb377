package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.calls.Call;
import frontdesk.calls.CallList;
import frontdesk.calls.HostsCalls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
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

  private static final String COUNTED = "SELECT count(*) FROM (%s) counted";

  private static final String BOOKED_IN_IT =
      """
      EXISTS (SELECT 1 FROM call_tool_calls b
               WHERE b.org_id = :org AND b.call_id = calls.call_id AND b.result = ANY (:booked))
      """;

  private static final String THEIRS = "(host_id = :host OR assistant = ANY (:assistants))";

  private static final String AMONG =
      "SELECT call_id FROM calls WHERE org_id = :org AND call_id = ANY (:calls) AND " + THEIRS;

  // No index may look into texts below a policy, so the newest are read and no more than that.
  private static final String FOUND =
      """
      SELECT c.* FROM (%s) c
       WHERE lower(c.call_id) = lower(:words)
          OR strpos(lower(concat_ws(chr(10), c.summary, c.end_reason)), lower(:words)) > 0
          OR strpos(c.caller, CAST(:digits AS text)) > 0
          OR EXISTS (SELECT 1 FROM transcript_lines l
                      WHERE l.org_id = :org AND l.call_id = c.call_id
                        AND strpos(lower(l.said), lower(:words)) > 0)
          OR EXISTS (SELECT 1 FROM call_tool_calls t
                      WHERE t.org_id = :org AND t.call_id = c.call_id
                        AND strpos(lower(concat_ws(chr(10), t.arguments, t.answer)),
                                   lower(:words)) > 0)
       ORDER BY c.started_at DESC, c.call_id DESC
       LIMIT :found
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
  public List<Call> newest(
      OrgId org, Optional<HostsCalls> only, Filter filter, Optional<Place> behind, int most) {
    return store.with(
        org,
        handle ->
            query(handle, "%s", only, filter, behind, most)
                .bind("org", org.value())
                .map((row, context) -> CallRows.read(row))
                .list());
  }

  @Override
  public int count(OrgId org, Optional<HostsCalls> only, Filter filter, int most) {
    return store.with(
        org,
        handle ->
            query(handle, COUNTED, only, filter, Optional.empty(), most)
                .bind("org", org.value())
                .mapTo(Integer.class)
                .one());
  }

  private static Query query(
      Handle handle,
      String around,
      Optional<HostsCalls> only,
      Filter filter,
      Optional<Place> behind,
      int most) {
    String newest = NEWEST.formatted(which(only, filter));
    String asked = filter.words().isPresent() ? FOUND.formatted(newest) : newest;
    Query query = handle.createQuery(around.formatted(asked));
    of(only, such(filter, query));
    return (filter.words().isPresent() ? found(query, filter, most) : query.bind("most", most))
        .bind("from", utc(filter.from()))
        .bind("until", utc(filter.until()))
        .bind("at", utc(behind.map(Place::startedAt)))
        .bind("call", behind.map(place -> place.id().value()).orElse(""));
  }

  // Only what is asked for stands in the statement, so that its index may be used.
  private static String which(Optional<HostsCalls> only, Filter filter) {
    return Stream.of(
            Stream.of(OF_KIND.get(filter.kind())),
            only.map(any -> THEIRS).stream(),
            filter.booked().map(yes -> yes ? BOOKED_IN_IT : "NOT " + BOOKED_IN_IT).stream(),
            filter.assistant().map(any -> "assistant = :assistant").stream(),
            filter.ending().map(any -> "ending ~ :ending").stream())
        .flatMap(conditions -> conditions)
        .collect(Collectors.joining(" AND "));
  }

  private static Query such(Filter filter, Query query) {
    filter.booked().ifPresent(any -> query.bindArray("booked", String.class, BOOKED.toArray()));
    filter.assistant().ifPresent(one -> query.bind("assistant", one));
    filter.ending().ifPresent(one -> query.bind("ending", one.words()));
    return query;
  }

  @Override
  public Set<CallId> among(OrgId org, HostsCalls theirs, Set<CallId> calls) {
    return store.with(
        org,
        handle ->
            of(Optional.of(theirs), handle.createQuery(AMONG))
                .bind("org", org.value())
                .bindArray("calls", String.class, calls.stream().map(CallId::value).toArray())
                .mapTo(String.class)
                .map(CallId::new)
                .collect(Collectors.toSet()));
  }

  // Without a host nothing asks for one.
  private static Query of(Optional<HostsCalls> only, Query query) {
    only.ifPresent(
        theirs ->
            query
                .bind("host", theirs.host().value())
                .bindArray("assistants", String.class, theirs.assistants().toArray()));
    return query;
  }

  // PostgreSQL knows no such character, and finds it nowhere.
  private static Query found(Query query, Filter filter, int most) {
    return query
        .bind("words", filter.words().orElseThrow().replace('\0', ' '))
        .bind("digits", filter.digits().orElse(null))
        .bind("most", MOST_SEARCHED)
        .bind("found", most);
  }

  private static @Nullable Object utc(Optional<Instant> moment) {
    return moment.<Object>map(AppointmentRows::utc).orElse(null);
  }
}
