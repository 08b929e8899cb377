package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Unavailable;
import frontdesk.audit.Act;
import frontdesk.audit.Audit;
import frontdesk.audit.AuditContract;
import frontdesk.audit.AuditEntry;
import frontdesk.audit.AuditList;
import frontdesk.audit.AuditListContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiAuditTest implements AuditContract, AuditListContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  // What made the demo is not what these are about.
  @Override
  public Audit audit() {
    owner.useHandle(handle -> handle.execute("DELETE FROM audit"));
    return new JdbiAudit(jdbi);
  }

  @Override
  public AuditList list() {
    return new JdbiAuditList(jdbi);
  }

  private void aged(String subject, int days) {
    new JdbiAudit(jdbi).note(Act.done(Demo.ORG, "book", subject));
    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE audit SET at = now() - interval '" + days + " days' WHERE subject = ?",
                subject));
  }

  @Test
  void what_is_older_than_it_is_kept_is_forgotten_and_nothing_else() {
    JdbiAudit audit = (JdbiAudit) audit();
    aged("old", Audit.KEPT_DAYS + 2);
    aged("kept", Audit.KEPT_DAYS - 1);

    assertThat(audit.forgetOld()).isEqualTo(1);

    assertThat(audit.entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 9))
        .extracting(AuditEntry::subject)
        .containsExactly("kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET outcome = 'nothing'",
        "UPDATE audit SET at = now() - interval '500 days'",
        "TRUNCATE audit"
      })
  void who_serves_changes_no_entry(String statement) {
    audit().note(Act.done(Demo.ORG, "book", "a1"));

    assertThatThrownBy(() -> new Store(jdbi).with(Demo.ORG, handle -> handle.execute(statement)))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void who_serves_deletes_no_entry_that_is_still_to_be_kept() {
    Audit audit = audit();
    audit.note(Act.done(Demo.ORG, "book", "a1"));

    int deleted =
        new Store(jdbi)
            .with(
                Demo.ORG,
                handle -> {
                  Tenant.across(handle);
                  return handle.execute("DELETE FROM audit");
                });

    assertThat(deleted).isZero();
    assertThat(audit.entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 9)).hasSize(1);
  }
}
