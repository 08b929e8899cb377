package frontdesk.reliability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the database holds, read at one moment: all that a judge needs of it. */
public record Book(List<Appointment> appointments, List<Seat> seats, List<Notice> notices) {

  /**
   * @param live whether it is still to take place
   */
  public record Appointment(
      String org,
      String id,
      Optional<String> key,
      String host,
      Instant start,
      Optional<String> email,
      boolean live,
      Instant bookedAt) {

    /** The attendee's address is nobody's business in a report. */
    @Override
    public String toString() {
      return id + " of " + host + " at " + start;
    }
  }

  /** A time of a seat that an appointment has, gap included. */
  public record Seat(
      String org, String host, int seat, Instant from, Instant until, String appointment) {}

  /**
   * @param key by which receivers know it: the appointment's id for a booking, else its own
   * @param stage as the outbox tells it now: a lease that ran out makes it unknown, and what was
   *     put off before it was ever tried is for later
   * @param unknowns how many attempts ended, or were left, without anybody knowing what came of
   *     them
   */
  public record Notice(
      String org, String id, String key, String stage, String reason, int unknowns, boolean hook) {}

  private static final String APPOINTMENTS =
      """
      SELECT org_id, appointment_id, intent_key, host_id, starts_at, attendee_email,
             status = 'booked' AS live, booked_at
        FROM appointments
      """;

  private static final String SEATS =
      """
      SELECT org_id, host_id, seat, lower(during) AS from_time, upper(during) AS until_time, appointment_id
        FROM occupied WHERE appointment_id IS NOT NULL
      """;

  // Who was taken over has its unknown counted; who was left behind and not yet taken over has not.
  private static final String NOTICES =
      """
      SELECT org_id, notice_id, reason,
             CASE WHEN content->>'kind' = 'appointment_booked' THEN content->>'appointment_id'
                  ELSE notice_id END AS key,
             content->>'kind' = 'appointment_booked' AS hook,
             CASE WHEN stage = 'SENDING' AND lease_until < now() THEN 'UNKNOWN'
                  WHEN stage = 'PENDING' AND attempts = 0 AND due_at > now() THEN 'LATER'
                  ELSE stage END AS now,
             CASE WHEN to_jsonb(o) ? 'unknowns'
                  THEN CAST(to_jsonb(o)->>'unknowns' AS int)
                       + CASE WHEN stage = 'SENDING' AND lease_until < now() THEN 1 ELSE 0 END
                  WHEN stage = 'UNKNOWN' OR stage = 'SENDING' AND lease_until < now() THEN 1
                  ELSE 0 END AS unknowns
        FROM outbox AS o
      """;

  public static Book read(Jdbi database) {
    return database.withHandle(
        handle ->
            new Book(
                all(handle, APPOINTMENTS, Book::appointment),
                all(handle, SEATS, Book::seat),
                all(handle, NOTICES, Book::notice)));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  // The question mark is jsonb's own, and no place for a value.
  private static <T> List<T> all(Handle handle, String sql, Reader<T> reader) {
    return handle
        .createQuery(sql.replace(" ? ", " ?? "))
        .map((row, context) -> reader.read(row))
        .list();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    return new Appointment(
        row.getString("org_id"),
        row.getString("appointment_id"),
        Optional.ofNullable(row.getString("intent_key")),
        row.getString("host_id"),
        time(row, "starts_at"),
        Optional.ofNullable(row.getString("attendee_email")),
        row.getBoolean("live"),
        time(row, "booked_at"));
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getString("org_id"),
        row.getString("host_id"),
        row.getInt("seat"),
        time(row, "from_time"),
        time(row, "until_time"),
        row.getString("appointment_id"));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("org_id"),
        row.getString("notice_id"),
        row.getString("key"),
        row.getString("now"),
        row.getString("reason"),
        row.getInt("unknowns"),
        row.getBoolean("hook"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
