package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.accounts.Proof;
import frontdesk.audit.AuditEntry;
import frontdesk.people.Invitations;
import frontdesk.people.InvitationsContract;
import frontdesk.people.Member;
import frontdesk.people.MemberAccounts;
import frontdesk.people.MemberAccountsContract;
import frontdesk.people.MemberChanges;
import frontdesk.people.MemberChangesContract;
import frontdesk.people.Members;
import frontdesk.people.MembersContract;
import frontdesk.people.PasswordLinks;
import frontdesk.people.PendingSignIns;
import frontdesk.people.PersonalToken;
import frontdesk.people.Role;
import frontdesk.people.Sessions;
import frontdesk.people.SessionsContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiPeopleTest
    implements MembersContract,
        SessionsContract,
        MemberChangesContract,
        MemberAccountsContract,
        InvitationsContract {
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
  public MemberChanges changes() {
    return new JdbiMemberChanges(jdbi);
  }

  @Override
  public PasswordLinks links() {
    return new JdbiPasswordLinks(jdbi);
  }

  @Override
  public MemberAccounts accounts() {
    return new JdbiMemberAccounts(jdbi);
  }

  @Override
  public PendingSignIns pending() {
    return new JdbiPendingSignIns(jdbi);
  }

  @Override
  public PersonalToken owner(String id) {
    return MemberChangesContract.super.owner(id);
  }

  @Override
  public Invitations invitations() {
    return new JdbiInvitations(jdbi);
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

  @Test
  void what_was_changed_of_people_is_on_record() {
    owner("a");
    owner("b");
    changes().give(Demo.ORG, "b", Role.VIEWER, Optional.empty());
    links().reset(Demo.ORG, "b", Proof.Digest.of("link"), END);
    links().choose(Demo.ORG, Proof.Digest.of("link"), "kept", NOW);
    changes().remove(Demo.ORG, "b");

    assertThat(new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 20))
        .extracting(AuditEntry::what, AuditEntry::subject)
        .endsWith(
            tuple("member_changed", "b"),
            tuple("password_reset", "b"),
            tuple("password_chosen", "b"),
            tuple("member_removed", "b"));
  }
}
