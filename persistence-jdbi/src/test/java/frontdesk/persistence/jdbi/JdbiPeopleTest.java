package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.audit.AuditEntry;
import frontdesk.people.Member;
import frontdesk.people.Members;
import frontdesk.people.MembersContract;
import frontdesk.people.PersonalToken;
import frontdesk.people.Sessions;
import frontdesk.people.SessionsContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiPeopleTest implements MembersContract, SessionsContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public Members members() {
    return new JdbiMembers(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi);
  }

  @Override
  public Member member() {
    Member jane = MembersContract.member("a", "jane@example.com");
    join(link(false), jane);
    return jane;
  }

  @Test
  void who_was_invited_joined_and_signed_in_is_on_record_without_their_address() {
    Member jane = member();
    sessions().begin(jane, PersonalToken.parse(Demo.ORG + ".secret").orElseThrow().digest(), NOW);

    assertThat(new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 10))
        .extracting(AuditEntry::what, AuditEntry::subject)
        .containsExactly(
            tuple("member_invited", "owner"), tuple("member_joined", "a"), tuple("signed_in", "a"));
  }
}
