package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.audit.Act;
import frontdesk.properties.Properties;
import frontdesk.properties.Property;
import frontdesk.properties.PropertySharing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps properties in PostgreSQL. Every method is one statement; to keep some takes three. */
public final class JdbiProperties implements Properties, PropertySharing {
  private static final List<String> FACTS =
      List.of(
          "address",
          "rent",
          "currency",
          "bedrooms",
          "half_baths",
          "area",
          "area_unit",
          "type",
          "features",
          "pets",
          "vacancy",
          "vacant_from",
          "description",
          "host_id",
          "website",
          "url",
          "source",
          "as_of");

  private static final String SEEN =
      """
      SELECT p.*
        FROM properties p JOIN organisations o ON o.org_id = p.org_id
       WHERE p.org_id = :org
         AND (o.shares_properties OR p.host_id IS NULL OR p.host_id = :host)
      """;

  private static final String FIND = SEEN + " AND p.property_id = :id";

  private static final String SEEN_BY = SEEN + " ORDER BY p.property_id COLLATE \"C\"";

  private static final String ALL =
      "SELECT * FROM properties WHERE org_id = :org ORDER BY property_id COLLATE \"C\"";

  // In one order, so that two imports at once wait for each other and do not deadlock.
  private static final String BEFORE =
      """
      SELECT * FROM properties WHERE org_id = :org AND property_id = ANY (:ids)
       ORDER BY property_id FOR UPDATE
      """;

  // Another import may have added a row since it was looked for: the newer facts win all the same.
  private static final String KEEP =
      """
      INSERT INTO properties (org_id, property_id, %s)
      SELECT :org, property_id, %s FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS listed (
               property_id text, address text, rent numeric, currency text, bedrooms int,
               half_baths int, area int, area_unit text, type text, features text[], pets text,
               vacancy text, vacant_from date, description text, host_id text, website text,
               url text, source text, as_of timestamptz)
       ORDER BY property_id
      ON CONFLICT (org_id, property_id)
      DO UPDATE SET %s WHERE properties.as_of <= EXCLUDED.as_of
      """
          .formatted(
              String.join(", ", FACTS),
              String.join(", ", FACTS),
              FACTS.stream()
                  .map(fact -> fact + " = EXCLUDED." + fact)
                  .collect(Collectors.joining(", ")));

  private static final String SHARE =
      "UPDATE organisations SET shares_properties = :shared WHERE org_id = :org";

  private static final String IS_SHARED =
      "SELECT EXISTS (SELECT 1 FROM organisations WHERE org_id = :org AND shares_properties)";

  private final Store store;

  public JdbiProperties(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Property> find(OrgId org, UserId seenBy, PropertyId id) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .bind("host", seenBy.value())
                .bind("id", id.value())
                .map(PropertyRows::property)
                .findOne());
  }

  @Override
  public List<Property> seenBy(OrgId org, UserId host) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(SEEN_BY)
                .bind("org", org.value())
                .bind("host", host.value())
                .map(PropertyRows::property)
                .list());
  }

  @Override
  public List<Property> all(OrgId org) {
    return store.with(
        org,
        handle ->
            handle.createQuery(ALL).bind("org", org.value()).map(PropertyRows::property).list());
  }

  @Override
  public List<Kept> keep(OrgId org, List<Property> listings) {
    return store.with(
        org,
        handle -> {
          List<Kept> kept = keep(handle, org, listings);
          Act act = Act.done(org, "listings_kept", org.value()).to(PropertyJson.write(listings));
          AuditRows.add(handle, act);
          return kept;
        });
  }

  /** Keeps within the caller's transaction. */
  static List<Kept> keep(Handle handle, OrgId org, List<Property> listings) {
    Map<PropertyId, Property> before = before(handle, org, listings);
    List<Property> newer =
        listings.stream()
            .filter(one -> before(before, one).filter(one::isOlderThan).isEmpty())
            .toList();
    handle
        .createUpdate(KEEP)
        .bind("org", org.value())
        .bind("rows", PropertyJson.write(newer))
        .execute();
    return listings.stream().map(one -> Kept.of(before(before, one), one)).toList();
  }

  private static Map<PropertyId, Property> before(
      Handle handle, OrgId org, List<Property> listings) {
    Stream<String> ids = listings.stream().map(one -> one.id().value());
    return handle
        .createQuery(BEFORE)
        .bind("org", org.value())
        .bindArray("ids", String.class, ids.toArray())
        .map(PropertyRows::property)
        .collect(Collectors.toMap(Property::id, Function.identity()));
  }

  private static Optional<Property> before(Map<PropertyId, Property> known, Property listing) {
    return Optional.ofNullable(known.get(listing.id()));
  }

  @Override
  public boolean share(OrgId org, boolean shared) {
    return store.with(org, handle -> share(handle, org, shared)) == 1;
  }

  @Override
  public boolean isShared(OrgId org) {
    return store.with(
        org,
        handle ->
            handle.createQuery(IS_SHARED).bind("org", org.value()).mapTo(Boolean.class).one());
  }

  private static int share(Handle handle, OrgId org, boolean shared) {
    return AuditRows.organisation(
        handle,
        org,
        "sharing_changed",
        () -> handle.createUpdate(SHARE).bind("shared", shared).bind("org", org.value()).execute());
  }
}
