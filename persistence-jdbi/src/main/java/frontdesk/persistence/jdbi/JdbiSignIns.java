package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.accounts.SignIns;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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

  private static final String OF_HOST = "sign_ins t WHERE org_id = :org AND host_id = :subject";

  private final Store store;

  public JdbiSignIns(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public Optional<UserId> host(OrgId org, List<String> subjects) {
    return store.with(org, handle -> host(handle, org, subjects));
  }

  private static Optional<UserId> host(Handle handle, OrgId org, List<String> subjects) {
    return handle
        .createQuery(HOST)
        .bind("org", org.value())
        .bindArray("subjects", String.class, subjects)
        .mapTo(String.class)
        .findOne()
        .map(UserId::new);
  }

  @Override
  public boolean register(OrgId org, SignIn signIn) {
    return store.with(
            org,
            handle ->
                noted(
                    handle,
                    org,
                    signIn.subject(),
                    Optional.of(signIn.host()),
                    () -> register(handle, org, signIn)))
        == 1;
  }

  private static int register(Handle handle, OrgId org, SignIn signIn) {
    return handle
        .createUpdate(REGISTER)
        .bind("org", org.value())
        .bind("subject", signIn.subject())
        .bind("host", signIn.host().value())
        .execute();
  }

  // On record as a change of the hosts: a subject may be somebody's address. Whose it was before
  // loses it.
  private static int noted(
      Handle handle, OrgId org, String subject, Optional<UserId> next, Supplier<Integer> change) {
    Supplier<Integer> noted = change;
    Stream<UserId> before = host(handle, org, List.of(subject)).stream();
    for (UserId host : Stream.concat(before, next.stream()).distinct().toList()) {
      Supplier<Integer> inner = noted;
      noted = () -> AuditRows.around(handle, org, "sign_ins_changed", host.value(), OF_HOST, inner);
    }
    return noted.get();
  }

  @Override
  public boolean forget(OrgId org, String subject) {
    return store.with(
            org,
            handle ->
                noted(handle, org, subject, Optional.empty(), () -> forget(handle, org, subject)))
        == 1;
  }

  private static int forget(Handle handle, OrgId org, String subject) {
    return handle.createUpdate(FORGET).bind("org", org.value()).bind("subject", subject).execute();
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
