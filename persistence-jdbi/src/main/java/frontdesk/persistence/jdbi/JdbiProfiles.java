package frontdesk.persistence.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.OrgId;
import frontdesk.accounts.Detail;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Profiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps in PostgreSQL what organisations tell of themselves, each field in a column. */
public final class JdbiProfiles implements Profiles {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private static final String FIND =
      """
      SELECT to_json(name) AS name, business_hours, after_hours_policy, services_offered,
             escalation_phone, config
        FROM organisations WHERE org_id = :org
      """;

  // Whoever changes it too waits, and begins with what this one leaves; nobody else waits.
  private static final String LOCK = FIND + " FOR NO KEY UPDATE";

  private static final String CHANGE =
      """
      UPDATE organisations
         SET name = CAST(:name AS json) #>> '{}', business_hours = CAST(:business_hours AS json),
             after_hours_policy = CAST(:after_hours_policy AS json),
             services_offered = CAST(:services_offered AS json),
             escalation_phone = CAST(:escalation_phone AS json), config = CAST(:config AS json)
       WHERE org_id = :org
      """;

  private final Store store;

  public JdbiProfiles(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<Profile> find(OrgId org) {
    return store.with(org, handle -> found(handle, FIND, org));
  }

  @Override
  public Optional<Profile> change(OrgId org, UnaryOperator<Profile> change) {
    return store.with(
        org,
        handle -> {
          Optional<Profile> changed = found(handle, LOCK, org).map(change);
          changed.ifPresent(profile -> keep(handle, org, profile));
          return changed;
        });
  }

  private static Optional<Profile> found(Handle handle, String sql, OrgId org) {
    return handle
        .createQuery(sql)
        .bind("org", org.value())
        .map((row, context) -> profile(row))
        .findOne();
  }

  private static void keep(Handle handle, OrgId org, Profile profile) {
    AuditRows.organisation(
        handle, org, "profile_changed", () -> update(handle, org, profile).execute());
  }

  private static Update update(Handle handle, OrgId org, Profile profile) {
    Update update = handle.createUpdate(CHANGE).bind("org", org.value());
    for (ProfileField field : ProfileField.values()) {
      update.bind(field.word(), profile.of(field).map(JdbiProfiles::json).orElse(null));
    }
    return update;
  }

  private static Profile profile(ResultSet row) throws SQLException {
    Map<ProfileField, Detail> told = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      @Nullable String json = row.getString(field.word());
      if (json != null) {
        told.put(field, detail(json));
      }
    }
    return new Profile(told);
  }

  private static String json(Detail detail) {
    try {
      return JSON.writeValueAsString(detail.value());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("plain maps and lists always become JSON", impossible);
    }
  }

  private static Detail detail(String json) {
    try {
      return new Detail(JSON.readValue(json, Object.class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps only well-formed JSON", impossible);
    }
  }
}
