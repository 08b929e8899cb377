package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Buffers;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Hosts;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Lead;
import frontdesk.scheduling.Limits;
import frontdesk.scheduling.OfficeHours;
import frontdesk.scheduling.StartGrid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps hosts in PostgreSQL. */
public final class JdbiHosts implements Hosts {
  private static final String FIND =
      """
      SELECT h.*, o.invitations
        FROM hosts h JOIN organisations o ON o.org_id = h.org_id
       WHERE h.org_id = :org AND h.host_id = :host
      """;

  private static final String ADD =
      """
      INSERT INTO hosts (org_id, host_id, zone, calendar, hours, duration_minutes, longest_minutes,
                         step_minutes, grid_only, notice_minutes, horizon_minutes, past_allowed,
                         capacity, hold_minutes)
      VALUES (:org, :host, :zone, :calendar, :hours, :duration, :longest, :step, :gridOnly, :notice,
              :horizon, :pastAllowed, :capacity, :hold)
      ON CONFLICT DO NOTHING
      """;

  private static final String KEEP_CALENDAR =
      "UPDATE hosts SET calendar = :calendar WHERE org_id = :org AND host_id = :host";

  private static final String KEEP_HOURS =
      "UPDATE hosts SET zone = :zone, hours = :hours WHERE org_id = :org AND host_id = :host";

  private final Store store;

  public JdbiHosts(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Host> find(OrgId org, UserId id) {
    return store.with(
        handle ->
            handle
                .createQuery(FIND)
                .bind("org", org.value())
                .bind("host", id.value())
                .map(JdbiHosts::host)
                .findOne());
  }

  @Override
  public void add(Host host) {
    store.with(handle -> add(handle, host));
  }

  @Override
  public void keepCalendarIn(OrgId org, UserId id, CalendarKind kind) {
    store.with(
        handle ->
            handle
                .createUpdate(KEEP_CALENDAR)
                .bind("calendar", kind.name())
                .bind("org", org.value())
                .bind("host", id.value())
                .execute());
  }

  @Override
  public void keepHours(OrgId org, UserId id, ZoneId zone, OfficeHours hours) {
    store.with(
        handle ->
            handle
                .createUpdate(KEEP_HOURS)
                .bind("zone", zone.getId())
                .bind("hours", hours.toString())
                .bind("org", org.value())
                .bind("host", id.value())
                .execute());
  }

  @Override
  public void keepPolicy(OrgId org, UserId id, BookingPolicy policy) {
    throw new UnsupportedOperationException("comes with the columns of migration 13");
  }

  /** Adds within the caller's transaction; 0 if there was one of that id already. */
  static int add(Handle handle, Host host) {
    BookingPolicy policy = host.policy();
    return handle
        .createUpdate(ADD)
        .bind("org", host.org().value())
        .bind("host", host.id().value())
        .bind("zone", host.zone().getId())
        .bind("calendar", host.calendar().name())
        .bind("hours", host.hours().toString())
        .bind("duration", policy.duration().toMinutes())
        .bind("longest", policy.longest().toMinutes())
        .bind("step", policy.grid().step().toMinutes())
        .bind("gridOnly", policy.grid().only())
        .bind("notice", policy.lead().notice().toMinutes())
        .bind("horizon", policy.lead().horizon().map(Duration::toMinutes).orElse(null))
        .bind("pastAllowed", policy.lead().pastAllowed())
        .bind("capacity", policy.limits().atOnce())
        .bind("hold", policy.hold().toMinutes())
        .execute();
  }

  private static Host host(ResultSet row, StatementContext context) throws SQLException {
    int horizon = row.getInt("horizon_minutes");
    Optional<Duration> limit = row.wasNull() ? Optional.empty() : Optional.of(minutes(horizon));
    return new Host(
        new OrgId(row.getString("org_id")),
        new UserId(row.getString("host_id")),
        ZoneId.of(row.getString("zone")),
        CalendarKind.valueOf(row.getString("calendar")),
        OfficeHours.parse(row.getString("hours")),
        new BookingPolicy(
            minutes(row.getInt("duration_minutes")),
            minutes(row.getInt("longest_minutes")),
            new StartGrid(
                minutes(row.getInt("step_minutes")),
                Duration.ZERO,
                StartGrid.Counted.FROM_MIDNIGHT,
                row.getBoolean("grid_only")),
            new Lead(minutes(row.getInt("notice_minutes")), limit, row.getBoolean("past_allowed")),
            Buffers.NONE,
            new Limits(row.getInt("capacity"), OptionalInt.empty()),
            minutes(row.getInt("hold_minutes")),
            true),
        Invitations.valueOf(row.getString("invitations")));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
