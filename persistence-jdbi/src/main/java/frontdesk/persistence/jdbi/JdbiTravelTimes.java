package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Travel.Leg;
import frontdesk.scheduling.TravelTables;
import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps each organisation's table of ways in PostgreSQL. */
public final class JdbiTravelTimes implements TravelTables {
  private static final String ABOUT =
      """
      SELECT from_place, to_place, minutes FROM travel_times
       WHERE org_id = :org AND (from_place = :place OR to_place = :place)
      """;

  private static final String AMONG =
      """
      SELECT from_place, to_place, minutes FROM travel_times
       WHERE org_id = :org AND from_place = ANY (:places) AND to_place = ANY (:places)
      """;

  private static final String COUNT = "SELECT count(*) FROM travel_times WHERE org_id = :org";

  // Of two who put a table at once, the later one waits, and sees what it has to replace.
  private static final String LOCK =
      "SELECT org_id FROM organisations WHERE org_id = :org FOR NO KEY UPDATE";

  private static final String CLEAR = "DELETE FROM travel_times WHERE org_id = :org";

  private static final String ADD =
      """
      INSERT INTO travel_times (org_id, from_place, to_place, minutes)
      SELECT :org, w.from_place, w.to_place, w.minutes
        FROM unnest(CAST(:from AS text[]), CAST(:to AS text[]), CAST(:minutes AS int[]))
             AS w (from_place, to_place, minutes)
      """;

  private final Store store;

  public JdbiTravelTimes(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Map<Leg, Duration> about(OrgId org, PropertyId place) {
    return store.with(
        org,
        handle ->
            ways(handle.createQuery(ABOUT).bind("org", org.value()).bind("place", place.value())));
  }

  @Override
  public Map<Leg, Duration> among(OrgId org, Set<PropertyId> places) {
    return store.with(
        org,
        handle ->
            ways(
                handle
                    .createQuery(AMONG)
                    .bind("org", org.value())
                    .bindArray(
                        "places", String.class, places.stream().map(PropertyId::value).toList())));
  }

  private static Map<Leg, Duration> ways(Query query) {
    return query
        .map(
            (row, context) ->
                new SimpleEntry<>(
                    new Leg(
                        new PropertyId(row.getString("from_place")),
                        new PropertyId(row.getString("to_place"))),
                    Duration.ofMinutes(row.getInt("minutes"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
  }

  @Override
  public int count(OrgId org) {
    return store.with(
        org,
        handle -> handle.createQuery(COUNT).bind("org", org.value()).mapTo(Integer.class).one());
  }

  @Override
  public void keep(OrgId org, Map<Leg, Duration> table) {
    store.with(
        org,
        handle ->
            AuditRows.around(
                handle,
                org,
                "travel_times_changed",
                org.value(),
                "travel_times t WHERE org_id = :org AND org_id = :subject",
                () -> keep(handle, org, List.copyOf(table.entrySet()))));
  }

  private static int keep(Handle handle, OrgId org, List<Entry<Leg, Duration>> ways) {
    handle.createQuery(LOCK).bind("org", org.value()).mapTo(String.class).list();
    handle.createUpdate(CLEAR).bind("org", org.value()).execute();
    return handle
        .createUpdate(ADD)
        .bind("org", org.value())
        .bindArray(
            "from", String.class, ways.stream().map(way -> way.getKey().from().value()).toList())
        .bindArray("to", String.class, ways.stream().map(way -> way.getKey().to().value()).toList())
        .bindArray(
            "minutes",
            Integer.class,
            ways.stream().map(way -> (int) way.getValue().toMinutes()).toList())
        .execute();
  }
}
