package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import frontdesk.OrgId;
import frontdesk.accounts.Credential;
import frontdesk.accounts.Keyring;
import frontdesk.accounts.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;

/** A credential as a row; a key that signs is sealed for it. */
final class CredentialRows {
  static final String TABLE = "credentials";

  private final Sealer sealer;

  CredentialRows(Supplier<SealingKeys> keys) {
    this.sealer = new Sealer(keys);
  }

  static Sealer.Place place(OrgId org, String id) {
    return new Sealer.Place(TABLE, org, id);
  }

  <S extends SqlStatement<S>> S bind(S statement, Credential one, Proof proof) {
    Optional<Sealer.Sealed> sealed =
        proof instanceof Proof.SigningKey key
            ? Optional.of(sealer.seal(key.secret(), place(one.org(), one.id())))
            : Optional.empty();
    return statement
        .bind("org", one.org().value())
        .bind("id", one.id())
        .bind("name", one.name())
        .bind("kind", CredentialForms.kind(one.form()))
        .bind("options", CredentialForms.options(one.form()).orElse(null))
        .bind("digest", proof instanceof Proof.Digest digest ? digest.sha256() : null)
        .bind("sealed", sealed.map(Sealer.Sealed::value).orElse(null))
        .bind("key", sealed.map(Sealer.Sealed::keyId).orElse(null))
        .bind("createdAt", AppointmentRows.utc(one.createdAt()));
  }

  Keyring.Key key(ResultSet row) throws SQLException {
    Credential one = credential(row);
    byte[] digest = row.getBytes("digest");
    return new Keyring.Key(
        one,
        digest == null
            ? new Proof.SigningKey(
                sealer.open(
                    row.getBytes("sealed"), row.getString("key_id"), place(one.org(), one.id())))
            : new Proof.Digest(digest));
  }

  static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        new OrgId(row.getString("org_id")),
        row.getString("credential_id"),
        row.getString("name"),
        CredentialForms.read(row.getString("kind"), options(row)),
        AppointmentRows.instant(row, "created_at"),
        moment(row, "last_used_at"),
        moment(row, "revoked_at"));
  }

  private static JsonNode options(ResultSet row) throws SQLException {
    String options = row.getString("options");
    return options == null ? MissingNode.getInstance() : NoticeJson.parsed(options);
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null
        ? Optional.empty()
        : Optional.of(AppointmentRows.instant(row, column));
  }
}
