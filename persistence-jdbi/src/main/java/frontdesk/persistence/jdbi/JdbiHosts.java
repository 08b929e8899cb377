package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Candidates;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.Way;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Keeps hosts in PostgreSQL. Whatever changes one counts its revision up. */
public final class JdbiHosts implements Hosts {
  private static final String FIND =
      """
      SELECT h.*, o.invitations
        FROM hosts h JOIN organisations o ON o.org_id = h.org_id
       WHERE h.org_id = :org AND h.host_id = :host
      """;

  // Whoever changes or books this host waits.
  private static final String LOCK = FIND + " FOR UPDATE OF h";

  private static final String ADD =
      """
      INSERT INTO hosts (org_id, host_id, zone, calendar, hours, duration_minutes, longest_minutes,
                         step_minutes, grid_offset_minutes, grid_from, grid_only, notice_minutes,
                         horizon_minutes, past_allowed, buffer_before_minutes,
                         buffer_after_minutes, travel_minutes, capacity, most_a_day, hold_minutes,
                         tentative_blocks)
      VALUES (:org, :host, :zone, :calendar, :hours, :duration, :longest, :step, :offset, :counted,
              :gridOnly, :notice, :horizon, :pastAllowed, :before, :after, :travel, :capacity,
              :aDay, :hold, :tentative)
      ON CONFLICT DO NOTHING
      """;

  private static final String THAT_HOST =
      ", revision = revision + 1 WHERE org_id = :org AND host_id = :host";

  private static final String KEEP_CALENDAR = "UPDATE hosts SET calendar = :calendar" + THAT_HOST;

  private static final String KEEP_HOURS =
      "UPDATE hosts SET zone = :zone, hours = :hours" + THAT_HOST;

  private static final String KEEP_POLICY =
      """
      UPDATE hosts
         SET duration_minutes = :duration, longest_minutes = :longest, step_minutes = :step,
             grid_offset_minutes = :offset, grid_from = :counted, grid_only = :gridOnly,
             notice_minutes = :notice, horizon_minutes = :horizon, past_allowed = :pastAllowed,
             buffer_before_minutes = :before, buffer_after_minutes = :after,
             travel_minutes = :travel, capacity = :capacity, most_a_day = :aDay,
             hold_minutes = :hold, tentative_blocks = :tentative
      """
          + THAT_HOST;

  private static final String ANY_TRAVELS =
      "SELECT EXISTS (SELECT 1 FROM hosts WHERE org_id = :org AND travel_minutes > 0)";

  private static final String RELEASE_ALL =
      "DELETE FROM occupied WHERE org_id = :org AND host_id = :host AND held_for IS NOT NULL";

  private final Store store;

  public JdbiHosts(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Host> find(OrgId org, UserId id) {
    return store.with(org, handle -> found(handle, FIND, org, id));
  }

  private static Optional<Host> found(Handle handle, String sql, OrgId org, UserId id) {
    return handle
        .createQuery(sql)
        .bind("org", org.value())
        .bind("host", id.value())
        .map(HostRows::read)
        .findOne();
  }

  @Override
  public Candidates candidates(OrgId org, Way way, Optional<UserId> named) {
    return store.with(org, handle -> CandidateRows.of(handle, org, way, named));
  }

  /** True if a host of the organisation needs time for ways. */
  public boolean anyTravels(OrgId org) {
    return store.with(
        org,
        handle ->
            handle.createQuery(ANY_TRAVELS).bind("org", org.value()).mapTo(Boolean.class).one());
  }

  @Override
  public void add(Host host) {
    store.with(
        host.org(),
        handle ->
            AuditRows.around(
                handle,
                host.org(),
                "host_added",
                host.id().value(),
                "hosts t WHERE org_id = :org AND host_id = :subject",
                () -> add(handle, host)));
  }

  @Override
  public void keepCalendarIn(OrgId org, UserId id, CalendarKind kind) {
    store.with(
        org,
        handle ->
            keep(
                handle,
                KEEP_CALENDAR,
                "calendar_changed",
                org,
                id,
                update -> update.bind("calendar", kind.name())));
  }

  @Override
  public void keepHours(OrgId org, UserId id, ZoneId zone, OfficeHours hours) {
    store.with(org, handle -> keepHours(handle, org, id, zone, hours));
  }

  @Override
  public void keepPolicy(OrgId org, UserId id, BookingPolicy policy) {
    store.with(org, handle -> keepPolicy(handle, org, id, policy));
  }

  @Override
  public boolean keepRules(Host seen, Host wanted) {
    OrgId org = seen.org();
    return store.with(
        org,
        handle -> {
          boolean still = found(handle, LOCK, org, seen.id()).filter(seen::hasRulesOf).isPresent();
          if (still) {
            keepHours(handle, org, seen.id(), wanted.zone(), wanted.hours());
            keepPolicy(handle, org, seen.id(), wanted.policy());
          }
          return still;
        });
  }

  private static int keepHours(
      Handle handle, OrgId org, UserId id, ZoneId zone, OfficeHours hours) {
    return keep(
        handle,
        KEEP_HOURS,
        "hours_changed",
        org,
        id,
        update -> update.bind("zone", zone.getId()).bind("hours", hours.toString()));
  }

  private static int keepPolicy(Handle handle, OrgId org, UserId id, BookingPolicy policy) {
    int kept =
        keep(
            handle,
            KEEP_POLICY,
            "policy_changed",
            org,
            id,
            update -> HostRows.bind(update, policy));
    if (policy.hold().isZero()) {
      // Nobody looks for holds with this host any more, so what is left would stay in the way.
      keep(handle, RELEASE_ALL, "holds_released", org, id, update -> update);
    }
    return kept;
  }

  private static int keep(
      Handle handle, String sql, String did, OrgId org, UserId id, UnaryOperator<Update> what) {
    return AuditRows.around(
        handle,
        org,
        did,
        id.value(),
        "hosts t WHERE org_id = :org AND host_id = :subject",
        () ->
            what.apply(handle.createUpdate(sql))
                .bind("org", org.value())
                .bind("host", id.value())
                .execute());
  }

  /** Adds within the caller's transaction; 0 if there was one of that id already. */
  static int add(Handle handle, Host host) {
    return HostRows.bind(handle.createUpdate(ADD), host.policy())
        .bind("org", host.org().value())
        .bind("host", host.id().value())
        .bind("zone", host.zone().getId())
        .bind("calendar", host.calendar().name())
        .bind("hours", host.hours().toString())
        .execute();
  }
}
