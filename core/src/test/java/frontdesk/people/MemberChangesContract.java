package frontdesk.people;

import static frontdesk.people.MembersContract.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.people.MemberChanges.Changed;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemberChanges} and {@link PasswordLinks} promises, over the same store as the
 * others.
 */
public interface MemberChangesContract {
  OrgId OTHER = new OrgId("org_other");
  Instant END = NOW.plusSeconds(60);

  Members members();

  Sessions sessions();

  MemberChanges changes();

  PasswordLinks links();

  /** An owner with a session. */
  default PersonalToken owner(String id) {
    PersonalToken link = PersonalToken.random(Demo.ORG);
    members()
        .invite(
            new JoinLink(Demo.ORG, Role.OWNER, Optional.empty(), false, END), link.digest(), NOW);
    Member member = MembersContract.member(id, id + "@example.com");
    members().join(link.digest(), member, "kept", NOW);
    PersonalToken session = PersonalToken.random(Demo.ORG);
    sessions().begin(member, session.digest(), NOW);
    return session;
  }

  private Optional<Member> who(PersonalToken session) {
    return sessions().use(Demo.ORG, session.digest(), NOW);
  }

  private Changed remove(String id) {
    return changes().remove(Demo.ORG, id);
  }

  @Test
  default void whoever_is_removed_is_nobody_at_once_and_may_join_again() {
    owner("a");
    PersonalToken session = owner("b");

    assertThat(remove("b")).isEqualTo(Changed.DONE);

    assertThat(who(session)).isEmpty();
    assertThat(members().all(Demo.ORG)).extracting(Member::id).containsExactly("a");
    assertThat(remove("b")).isEqualTo(Changed.NOT_THERE);
    assertThat(who(owner("b"))).isPresent();
  }

  @Test
  default void another_role_is_theirs_at_once() {
    owner("a");
    PersonalToken session = owner("b");

    Changed changed =
        changes().give(Demo.ORG, "b", Role.MANAGER, Optional.of(Demo.propertyManager().id()));

    assertThat(changed).isEqualTo(Changed.DONE);
    assertThat(who(session))
        .hasValueSatisfying(
            now -> {
              assertThat(now.role()).isEqualTo(Role.MANAGER);
              assertThat(now.host()).contains(Demo.propertyManager().id());
            });
    assertThat(changes().give(Demo.ORG, "b", Role.OWNER, Optional.empty())).isEqualTo(Changed.DONE);
    assertThat(who(session).flatMap(Member::host)).isEmpty();
  }

  @Test
  default void the_last_owner_stays_one() {
    owner("a");
    owner("b");
    changes().give(Demo.ORG, "b", Role.VIEWER, Optional.empty());

    assertThat(remove("a")).isEqualTo(Changed.LAST_OWNER);
    assertThat(changes().give(Demo.ORG, "a", Role.VIEWER, Optional.empty()))
        .isEqualTo(Changed.LAST_OWNER);
    assertThat(changes().give(Demo.ORG, "a", Role.OWNER, Optional.empty())).isEqualTo(Changed.DONE);
    assertThat(members().all(Demo.ORG)).extracting(Member::role).contains(Role.OWNER);
  }

  @Test
  default void of_two_owners_who_remove_each_other_one_stays() {
    owner("a");
    owner("b");

    List<Changed> changed = AtOnce.each(2, i -> remove(i == 0 ? "a" : "b"));

    assertThat(changed).containsExactlyInAnyOrder(Changed.DONE, Changed.LAST_OWNER);
    assertThat(members().all(Demo.ORG)).hasSize(1);
  }

  @Test
  default void members_of_others_are_not_there() {
    PersonalToken session = owner("a");
    owner("b");

    assertThat(changes().remove(OTHER, "a")).isEqualTo(Changed.NOT_THERE);
    assertThat(changes().give(OTHER, "a", Role.VIEWER, Optional.empty()))
        .isEqualTo(Changed.NOT_THERE);
    assertThat(links().reset(OTHER, "a", Proof.Digest.of("x"), END)).isFalse();
    assertThat(who(session)).isPresent();
  }

  @Test
  default void a_reset_ends_sessions_and_the_old_password_and_only_its_last_link_works() {
    PersonalToken session = owner("a");
    Proof.Digest first = Proof.Digest.of("first");
    Proof.Digest last = Proof.Digest.of("last");

    assertThat(links().reset(Demo.ORG, "a", first, END)).isTrue();
    assertThat(links().reset(Demo.ORG, "a", last, END)).isTrue();

    assertThat(who(session)).isEmpty();
    Member a = MembersContract.member("a", "a@example.com");
    assertThat(members().find(Demo.ORG, a.email()).orElseThrow().password()).isNotEqualTo("kept");
    assertThat(links().whose(Demo.ORG, first, NOW)).isEmpty();
    assertThat(links().whose(Demo.ORG, last, END)).isEmpty();
    assertThat(links().whose(OTHER, last, NOW)).isEmpty();
    assertThat(links().whose(Demo.ORG, last, NOW)).contains(a);
    assertThat(links().reset(Demo.ORG, "nobody", last, END)).isFalse();
  }

  @Test
  default void of_several_who_follow_a_link_one_chooses_the_password() {
    owner("a");
    Proof.Digest link = Proof.Digest.of("link");
    links().reset(Demo.ORG, "a", link, END);

    assertThat(links().choose(Demo.ORG, link, "late", END)).isEmpty();
    List<Optional<Member>> chosen =
        AtOnce.each(8, i -> links().choose(Demo.ORG, link, "kept" + i, NOW));

    assertThat(chosen).filteredOn(Optional::isPresent).hasSize(1);
    Members.Known known =
        members()
            .find(
                Demo.ORG,
                chosen.stream().flatMap(Optional::stream).findFirst().orElseThrow().email())
            .orElseThrow();
    assertThat(known.password()).startsWith("kept");
    assertThat(links().whose(Demo.ORG, link, NOW)).isEmpty();
  }
}
