package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.MailboxAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;

/** A grant as a row, its tokens sealed. */
final class GrantRows {
  private final Sealer sealer;

  GrantRows(Supplier<SealingKeys> keys) {
    this.sealer = new Sealer(keys);
  }

  /** What a sealed value of this table is bound to. */
  static Sealer.Place place(OrgId org, UserId host) {
    return new Sealer.Place("calendar_grants", org, host.value());
  }

  <S extends SqlStatement<S>> S bind(S statement, CalendarGrant grant) {
    MailboxAccount account = grant.account();
    Sealer.Sealed sealed = sealer.seal(grant.tokens(), place(grant.org(), grant.host()));
    return bind(statement, grant.org(), grant.host())
        .bind("subject", account.subject())
        .bind("mailbox", account.email().map(EmailAddress::value).orElse(null))
        .bind("maySendMail", account.maySendMail())
        .bind("sealed", sealed.value())
        .bind("key", sealed.keyId())
        .bind("accessUntil", AppointmentRows.utc(grant.accessUntil()))
        .bind("connectedAt", AppointmentRows.utc(grant.connectedAt()))
        .bind("broken", grant.broken().orElse(null));
  }

  static <S extends SqlStatement<S>> S bind(S statement, OrgId org, UserId host) {
    return statement.bind("org", org.value()).bind("host", host.value());
  }

  CalendarGrant read(ResultSet row) throws SQLException {
    OrgId org = new OrgId(row.getString("org_id"));
    UserId host = new UserId(row.getString("host_id"));
    return new CalendarGrant(
        org,
        host,
        new MailboxAccount(
            row.getString("subject"),
            Optional.ofNullable(row.getString("mailbox")).map(EmailAddress::new),
            row.getBoolean("may_send_mail")),
        sealer.open(row.getBytes("sealed"), row.getString("key_id"), place(org, host)),
        AppointmentRows.instant(row, "access_until"),
        AppointmentRows.instant(row, "connected_at"),
        Optional.ofNullable(row.getString("broken")));
  }
}
