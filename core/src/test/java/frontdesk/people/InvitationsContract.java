package frontdesk.people;

import static frontdesk.people.MembersContract.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} promises, over the same store as {@link Members}. */
public interface InvitationsContract {
  Members members();

  Invitations invitations();

  private PersonalToken invited(Role role, boolean first, Instant end) {
    PersonalToken token = PersonalToken.random(Demo.ORG);
    members()
        .invite(new JoinLink(Demo.ORG, role, Optional.empty(), first, end), token.digest(), NOW);
    return token;
  }

  @Test
  default void links_that_still_work_are_listed_the_next_to_expire_first() {
    invited(Role.VIEWER, false, NOW.plusSeconds(60));
    invited(Role.OWNER, false, NOW.plusSeconds(30));

    assertThat(invitations().open(Demo.ORG, NOW))
        .extracting(open -> open.link().role())
        .containsExactly(Role.OWNER, Role.VIEWER);
    assertThat(invitations().open(Demo.ORG, NOW.plusSeconds(30))).hasSize(1);
    assertThat(invitations().open(new OrgId("org_other"), NOW)).isEmpty();
  }

  @Test
  default void nobody_joins_by_one_that_was_withdrawn() {
    PersonalToken token = invited(Role.VIEWER, false, NOW.plusSeconds(60));
    String id = invitations().open(Demo.ORG, NOW).get(0).id();

    assertThat(invitations().withdraw(new OrgId("org_other"), id)).isFalse();
    assertThat(invitations().withdraw(Demo.ORG, id)).isTrue();

    assertThat(invitations().withdraw(Demo.ORG, id)).isFalse();
    assertThat(invitations().withdraw(Demo.ORG, "nonsense")).isFalse();
    assertThat(members().link(Demo.ORG, token.digest(), NOW)).isEmpty();
  }

  @Test
  default void those_for_the_first_person_are_gone_with_the_first_person() {
    PersonalToken token = invited(Role.OWNER, true, NOW.plusSeconds(60));
    invited(Role.OWNER, true, NOW.plusSeconds(60));
    assertThat(invitations().open(Demo.ORG, NOW)).hasSize(2);

    members().join(token.digest(), MembersContract.member("a", "a@example.com"), "kept", NOW);

    assertThat(invitations().open(Demo.ORG, NOW)).isEmpty();
  }
}
