package frontdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.Sha256;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Audit} promises. */
public interface AuditContract {
  /** One with nothing in it, of {@link Demo#ORG} and others. */
  Audit audit();

  private static List<AuditEntry> all(Audit audit) {
    return audit.entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 100);
  }

  @Test
  default void an_entry_says_with_which_credential_in_which_call_what_was_done() {
    Audit audit = audit();
    Delivery delivery =
        Delivery.of(new CallId("call-1"), "tool-1", "set_appointment", Map.of("a", "b"));

    Asking.with(
        "key of the web site",
        () -> {
          audit.note(Act.done(Demo.ORG, "book", "a1").by(Optional.of(delivery)).to("now"));
          return "";
        });

    assertThat(all(audit))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.credential()).isEqualTo("key of the web site");
              assertThat(entry.call()).contains(new CallId("call-1"));
              assertThat(entry.toolCallId()).contains("tool-1");
              assertThat(entry.what()).isEqualTo("book");
              assertThat(entry.subject()).isEqualTo("a1");
              assertThat(entry.before()).isEmpty();
              assertThat(entry.after()).contains(Sha256.hex("now"));
              assertThat(entry.outcome()).isEqualTo("done");
            });
  }

  @Test
  default void what_named_another_organisation_is_kept_without_the_name() {
    Audit audit = audit();

    audit.note(Act.foreign(Demo.ORG, "user_id", "jane@example.com", Optional.empty()));

    assertThat(all(audit)).singleElement().asString().doesNotContain("jane");
    assertThat(all(audit))
        .extracting(AuditEntry::what, AuditEntry::outcome)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("foreign_id", "refused"));
  }

  @Test
  default void entries_come_in_pages_oldest_first_each_once() {
    Audit audit = audit();
    for (int i = 0; i < 5; i++) {
      audit.note(Act.done(Demo.ORG, "book", "a" + i));
    }

    List<AuditEntry> first = audit.entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 3);
    List<AuditEntry> second = audit.entries(Demo.ORG, Instant.EPOCH, Optional.of(first.get(2)), 3);

    assertThat(first).extracting(AuditEntry::subject).containsExactly("a0", "a1", "a2");
    assertThat(second).extracting(AuditEntry::subject).containsExactly("a3", "a4");
    assertThat(audit.entries(Demo.ORG, Instant.parse("2999-01-01T00:00:00Z"), Optional.empty(), 3))
        .isEmpty();
  }

  @Test
  default void another_organisation_reads_none_of_them() {
    Audit audit = audit();

    audit.note(Act.done(Demo.ORG, "book", "a1"));

    assertThat(audit.entries(new OrgId("org_other"), Instant.EPOCH, Optional.empty(), 3)).isEmpty();
  }
}
