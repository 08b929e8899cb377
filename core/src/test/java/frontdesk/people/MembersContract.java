package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.people.Members.Joining;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Members} promises. The store knows the organisation of {@link Demo}. */
public interface MembersContract {
  Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  Members members();

  static Member member(String id, String email) {
    return new Member(
        Demo.ORG, id, new EmailAddress(email), "Jane", Role.OWNER, Optional.empty(), NOW);
  }

  /** A link for an owner that works for an hour. */
  default PersonalToken link(boolean first) {
    PersonalToken token = PersonalToken.random(Demo.ORG);
    Instant end = NOW.plus(Duration.ofHours(1));
    members()
        .invite(
            new JoinLink(Demo.ORG, Role.OWNER, Optional.empty(), first, end), token.digest(), NOW);
    return token;
  }

  default Joining join(PersonalToken token, Member member) {
    return members().join(token.digest(), member, "kept", NOW);
  }

  @Test
  default void whoever_follows_a_link_is_a_member_and_the_link_is_used_up() {
    PersonalToken token = link(false);
    Member jane = member("a", "jane@example.com");

    assertThat(members().isAny(Demo.ORG)).isFalse();
    assertThat(join(token, jane)).isEqualTo(Joining.JOINED);

    assertThat(members().find(Demo.ORG, jane.email())).contains(new Members.Known(jane, "kept"));
    assertThat(members().all(Demo.ORG)).containsExactly(jane);
    assertThat(members().isAny(Demo.ORG)).isTrue();
    assertThat(members().link(Demo.ORG, token.digest(), NOW)).isEmpty();
    assertThat(join(token, member("b", "john@example.com"))).isEqualTo(Joining.NO_SUCH_LINK);
  }

  @Test
  default void a_member_is_one_of_their_own_organisation_only() {
    join(link(false), member("a", "jane@example.com"));

    OrgId other = new OrgId("org_other");
    assertThat(members().isAny(other)).isFalse();
    assertThat(members().all(other)).isEmpty();
    assertThat(members().find(other, new EmailAddress("jane@example.com"))).isEmpty();
  }

  @Test
  default void a_link_says_what_it_is_for_until_its_time_is_over() {
    PersonalToken token = PersonalToken.random(Demo.ORG);
    JoinLink link =
        new JoinLink(
            Demo.ORG,
            Role.MANAGER,
            Optional.of(Demo.propertyManager().id()),
            false,
            NOW.plusSeconds(60));
    members().invite(link, token.digest(), NOW);

    assertThat(members().link(Demo.ORG, token.digest(), NOW.plusSeconds(59))).contains(link);
    assertThat(members().link(Demo.ORG, token.digest(), NOW.plusSeconds(60))).isEmpty();
    assertThat(members().link(new OrgId("org_other"), token.digest(), NOW)).isEmpty();
  }

  @Test
  default void links_for_the_first_person_are_void_once_somebody_is_there() {
    PersonalToken one = link(true);
    PersonalToken other = link(true);
    join(one, member("a", "jane@example.com"));

    assertThat(members().link(Demo.ORG, other.digest(), NOW)).isEmpty();
    assertThat(join(other, member("b", "john@example.com"))).isEqualTo(Joining.NO_SUCH_LINK);
  }

  @Test
  default void an_address_is_one_members_and_the_link_still_works() {
    join(link(false), member("a", "jane@example.com"));
    PersonalToken token = link(false);

    assertThat(join(token, member("b", "jane@example.com"))).isEqualTo(Joining.ALREADY_THERE);
    assertThat(join(token, member("c", "john@example.com"))).isEqualTo(Joining.JOINED);
  }

  @Test
  default void of_several_who_follow_links_for_the_first_person_one_joins() {
    List<PersonalToken> tokens = List.of(link(true), link(true), link(true), link(true));

    List<Joining> joined =
        AtOnce.each(8, i -> join(tokens.get(i % 4), member("m" + i, "m" + i + "@example.com")));

    assertThat(joined).filteredOn(Joining.JOINED::equals).hasSize(1);
    assertThat(members().all(Demo.ORG)).hasSize(1);
  }
}
