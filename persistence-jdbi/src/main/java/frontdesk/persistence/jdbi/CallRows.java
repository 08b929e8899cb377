package frontdesk.persistence.jdbi;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.PhoneNumber;
import frontdesk.UserId;
import frontdesk.calls.Call;
import frontdesk.calls.CallFacts;
import frontdesk.calls.Consent;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A call as a row. */
final class CallRows {
  private CallRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, OrgId org, CallId id) {
    return statement.bind("org", org.value()).bind("call", id.value());
  }

  static <S extends SqlStatement<S>> S bind(S statement, CallFacts facts) {
    return statement
        .bind("started", utc(facts.startedAt()))
        .bind("ended", utc(facts.endedAt()))
        .bind("ending", facts.ending().orElse(null))
        .bind("reason", facts.endReason().orElse(null))
        .bind("host", facts.host().map(UserId::value).orElse(null))
        .bind("assistant", facts.assistant().orElse(null))
        .bind("caller", facts.caller().map(PhoneNumber::value).orElse(null))
        .bind("cost", facts.cost().orElse(null))
        .bind("summary", facts.summary().orElse(null))
        .bind("success", facts.success().orElse(null))
        .bind("recording", facts.recording().map(URI::toString).orElse(null))
        .bind("consent", facts.consent().name())
        .bind("relay", facts.relayOperator());
  }

  static Call read(ResultSet row) throws SQLException {
    Instant startedAt = AppointmentRows.instant(row, "started_at");
    CallFacts facts =
        new CallFacts(
            Optional.of(startedAt),
            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant),
            text(row, "ending"),
            text(row, "end_reason"),
            text(row, "host_id").map(UserId::new),
            text(row, "assistant"),
            text(row, "caller").map(PhoneNumber::new),
            Optional.ofNullable(row.getBigDecimal("cost")),
            text(row, "summary"),
            text(row, "success"),
            text(row, "recording").map(URI::create),
            Consent.valueOf(row.getString("consent")),
            row.getBoolean("relay_operator"));
    return new Call(
        new OrgId(row.getString("org_id")),
        new CallId(row.getString("call_id")),
        startedAt,
        facts,
        row.getBoolean("escalated"));
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
    return at.map(AppointmentRows::utc).orElse(null);
  }
}
