package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.SignIns;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps sign-ins in PostgreSQL. */
public final class JdbiSignIns implements SignIns {
  private static final String HOST =
      """
      SELECT host_id FROM sign_ins
       WHERE org_id = :org AND subject = ANY (:subjects)
       ORDER BY array_position(:subjects, subject)
       LIMIT 1
      """;

  private static final String REGISTER =
      """
      INSERT INTO sign_ins (org_id, subject, host_id)
      SELECT org_id, :subject, host_id FROM hosts WHERE org_id = :org AND host_id = :host
      ON CONFLICT (org_id, subject) DO UPDATE SET host_id = EXCLUDED.host_id
      """;

  private static final String FORGET =
      "DELETE FROM sign_ins WHERE org_id = :org AND subject = :subject";

  private static final String ALL =
      "SELECT subject, host_id FROM sign_ins WHERE org_id = :org ORDER BY subject";

  private final Store store;

  public JdbiSignIns(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<UserId> host(OrgId org, List<String> subjects) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(HOST)
                .bind("org", org.value())
                .bindArray("subjects", String.class, subjects)
                .mapTo(String.class)
                .findOne()
                .map(UserId::new));
  }

  @Override
  public boolean register(OrgId org, SignIn signIn) {
    return store.with(
            org,
            handle ->
                handle
                    .createUpdate(REGISTER)
                    .bind("org", org.value())
                    .bind("subject", signIn.subject())
                    .bind("host", signIn.host().value())
                    .execute())
        == 1;
  }

  @Override
  public boolean forget(OrgId org, String subject) {
    return store.with(
            org,
            handle ->
                handle
                    .createUpdate(FORGET)
                    .bind("org", org.value())
                    .bind("subject", subject)
                    .execute())
        == 1;
  }

  @Override
  public List<SignIn> all(OrgId org) {
    return store.with(
        org,
        handle ->
            handle
                .createQuery(ALL)
                .bind("org", org.value())
                .map(
                    (row, context) ->
                        new SignIn(row.getString("subject"), new UserId(row.getString("host_id"))))
                .list());
  }
}
