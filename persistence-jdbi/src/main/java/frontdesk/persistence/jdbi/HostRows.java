package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.BookingPolicy;
import frontdesk.scheduling.Buffers;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Lead;
import frontdesk.scheduling.Limits;
import frontdesk.scheduling.StartGrid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** A host as a row. */
final class HostRows {
  /** Texts are equal whichever database they come from. */
  private static final ParsedHours HOURS = new ParsedHours();

  private HostRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, BookingPolicy policy) {
    OptionalInt aDay = policy.limits().aDay();
    return statement
        .bind("duration", policy.duration().toMinutes())
        .bind("longest", policy.longest().toMinutes())
        .bind("step", policy.grid().step().toMinutes())
        .bind("offset", policy.grid().offset().toMinutes())
        .bind("counted", policy.grid().counted().name())
        .bind("gridOnly", policy.grid().only())
        .bind("notice", policy.lead().notice().toMinutes())
        .bind("horizon", policy.lead().horizon().map(Duration::toMinutes).orElse(null))
        .bind("pastAllowed", policy.lead().pastAllowed())
        .bind("before", policy.buffers().before().toMinutes())
        .bind("after", policy.buffers().after().toMinutes())
        .bind("travel", policy.buffers().travel().toMinutes())
        .bind("capacity", policy.limits().atOnce())
        .bind("aDay", aDay.isPresent() ? aDay.getAsInt() : null)
        .bind("hold", policy.hold().toMinutes())
        .bind("tentative", policy.tentativeBlocks());
  }

  static Host read(ResultSet row, StatementContext context) throws SQLException {
    return new Host(
        new OrgId(row.getString("org_id")),
        new UserId(row.getString("host_id")),
        ZoneId.of(row.getString("zone")),
        CalendarKind.valueOf(row.getString("calendar")),
        HOURS.of(row.getString("hours")),
        policy(row),
        Invitations.valueOf(row.getString("invitations")),
        row.getLong("revision"));
  }

  private static BookingPolicy policy(ResultSet row) throws SQLException {
    return new BookingPolicy(
        minutes(row, "duration_minutes"),
        minutes(row, "longest_minutes"),
        new StartGrid(
            minutes(row, "step_minutes"),
            minutes(row, "grid_offset_minutes"),
            StartGrid.Counted.valueOf(row.getString("grid_from")),
            row.getBoolean("grid_only")),
        new Lead(
            minutes(row, "notice_minutes"),
            number(row, "horizon_minutes").map(Duration::ofMinutes),
            row.getBoolean("past_allowed")),
        new Buffers(
            minutes(row, "buffer_before_minutes"),
            minutes(row, "buffer_after_minutes"),
            minutes(row, "travel_minutes")),
        new Limits(
            row.getInt("capacity"),
            number(row, "most_a_day").map(OptionalInt::of).orElse(OptionalInt.empty())),
        minutes(row, "hold_minutes"),
        row.getBoolean("tentative_blocks"));
  }

  private static Duration minutes(ResultSet row, String column) throws SQLException {
    return Duration.ofMinutes(row.getInt(column));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
