package frontdesk.persistence.jdbi;

import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.Proof;
import frontdesk.people.JoinLink;
import frontdesk.people.Member;
import frontdesk.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Members and links as rows. */
final class MemberRows {
  private MemberRows() {}

  static Member member(ResultSet row) throws SQLException {
    return new Member(
        new OrgId(row.getString("org_id")),
        row.getString("member_id"),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        host(row),
        AppointmentRows.instant(row, "joined_at"));
  }

  static JoinLink link(ResultSet row) throws SQLException {
    return new JoinLink(
        new OrgId(row.getString("org_id")),
        Role.valueOf(row.getString("role")),
        host(row),
        row.getBoolean("first"),
        AppointmentRows.instant(row, "expires_at"));
  }

  private static Optional<UserId> host(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("host_id")).map(UserId::new);
  }

  static <S extends SqlStatement<S>> S bind(S statement, Member member) {
    return statement
        .bind("org", member.org().value())
        .bind("member", member.id())
        .bind("email", member.email().value())
        .bind("name", member.name())
        .bind("role", member.role().name())
        .bind("host", member.host().map(UserId::value).orElse(null))
        .bind("joinedAt", AppointmentRows.utc(member.joinedAt()));
  }

  static <S extends SqlStatement<S>> S bind(S statement, JoinLink link) {
    return statement
        .bind("role", link.role().name())
        .bind("host", link.host().map(UserId::value).orElse(null))
        .bind("first", link.first())
        .bind("expiresAt", AppointmentRows.utc(link.expiresAt()));
  }

  static <S extends SqlStatement<S>> S bind(
      S statement, OrgId org, Proof.Digest token, Instant now) {
    return statement
        .bind("org", org.value())
        .bind("digest", token.sha256())
        .bind("now", AppointmentRows.utc(now));
  }
}
