package frontdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.audit.AuditList.Filter;
import frontdesk.audit.AuditList.Place;
import frontdesk.audit.AuditList.Topic;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditList} promises, over the same store as {@link Audit}. */
public interface AuditListContract {
  /** One with nothing in it, of {@link Demo#ORG} and others. */
  Audit audit();

  AuditList list();

  private List<AuditEntry> listed(Filter filter) {
    return list().newest(Demo.ORG, filter, Optional.empty(), 100);
  }

  private List<AuditEntry> about(Topic topic) {
    return listed(new Filter(topic, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  default void entries_come_newest_first_in_pages_each_once() {
    Audit audit = audit();
    for (int i = 0; i < 5; i++) {
      audit.note(Act.done(Demo.ORG, "book", "a" + i));
    }

    List<AuditEntry> first = list().newest(Demo.ORG, Filter.NONE, Optional.empty(), 3);
    List<AuditEntry> second =
        list().newest(Demo.ORG, Filter.NONE, Optional.of(Place.of(first.get(2))), 3);

    assertThat(first).extracting(AuditEntry::subject).containsExactly("a4", "a3", "a2");
    assertThat(second).extracting(AuditEntry::subject).containsExactly("a1", "a0");
    assertThat(list().newest(new OrgId("org_other"), Filter.NONE, Optional.empty(), 3)).isEmpty();
  }

  @Test
  default void a_topic_has_its_own_and_settings_all_that_no_other_has() {
    Audit audit = audit();
    for (String what : List.of("book", "signed_in", "profile_changed", "never_heard_of")) {
      audit.note(Act.done(Demo.ORG, what, "x"));
    }

    assertThat(about(Topic.ALL)).hasSize(4);
    assertThat(about(Topic.APPOINTMENTS)).extracting(AuditEntry::what).containsExactly("book");
    assertThat(about(Topic.PEOPLE)).extracting(AuditEntry::what).containsExactly("signed_in");
    assertThat(about(Topic.REFUSED)).isEmpty();
    assertThat(about(Topic.SETTINGS))
        .extracting(AuditEntry::what)
        .containsExactly("never_heard_of", "profile_changed");
  }

  @Test
  default void a_time_is_from_then_on_and_before() {
    audit().note(Act.done(Demo.ORG, "book", "x"));
    Instant at = listed(Filter.NONE).get(0).at();

    assertThat(during(Optional.of(at), Optional.of(at.plusMillis(1)))).hasSize(1);
    assertThat(during(Optional.of(at.plusMillis(1)), Optional.empty())).isEmpty();
    assertThat(during(Optional.empty(), Optional.of(at))).isEmpty();
  }

  private List<AuditEntry> during(Optional<Instant> from, Optional<Instant> until) {
    return listed(new Filter(Topic.ALL, from, until, Optional.empty()));
  }

  @Test
  default void whoever_did_it_may_be_chosen() {
    Audit audit = audit();
    Asking.with("member 1", () -> noted(audit, "a1"));
    Asking.with("member 2", () -> noted(audit, "a2"));

    Optional<String> first = Optional.of("member 1");
    assertThat(listed(new Filter(Topic.ALL, Optional.empty(), Optional.empty(), first)))
        .extracting(AuditEntry::subject)
        .containsExactly("a1");
  }

  private static boolean noted(Audit audit, String subject) {
    audit.note(Act.done(Demo.ORG, "book", subject));
    return true;
  }
}
