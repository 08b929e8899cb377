package frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} promises. */
public interface SessionsContract {
  Instant BEGUN = MembersContract.NOW;

  Sessions sessions();

  /** Somebody whom the store knows. */
  Member member();

  default PersonalToken begun() {
    PersonalToken token = PersonalToken.random(Demo.ORG);
    sessions().begin(member(), token.digest(), BEGUN);
    return token;
  }

  default boolean goesOn(PersonalToken token, Duration later) {
    return sessions().use(Demo.ORG, token.digest(), BEGUN.plus(later)).isPresent();
  }

  @Test
  default void a_session_is_whose_it_was_begun_for() {
    Member member = member();
    PersonalToken token = PersonalToken.random(Demo.ORG);
    sessions().begin(member, token.digest(), BEGUN);

    assertThat(sessions().use(Demo.ORG, token.digest(), BEGUN)).contains(member);
    assertThat(sessions().use(new OrgId("org_other"), token.digest(), BEGUN)).isEmpty();
    assertThat(sessions().use(Demo.ORG, PersonalToken.random(Demo.ORG).digest(), BEGUN)).isEmpty();
  }

  @Test
  default void it_ends_where_nobody_uses_it() {
    PersonalToken token = begun();

    assertThat(goesOn(token, Sessions.IDLE.minusSeconds(1))).isTrue();
    assertThat(goesOn(token, Sessions.IDLE.multipliedBy(2).minusSeconds(2))).isTrue();
    assertThat(goesOn(token, Sessions.IDLE.multipliedBy(3))).isFalse();
  }

  @Test
  default void it_ends_after_a_working_day_however_it_is_used() {
    PersonalToken token = begun();
    for (Duration at = Duration.ZERO;
        at.compareTo(Sessions.LONGEST) < 0;
        at = at.plus(Duration.ofHours(1))) {
      assertThat(goesOn(token, at)).as("after %s", at).isTrue();
    }

    assertThat(goesOn(token, Sessions.LONGEST)).isFalse();
  }

  @Test
  default void a_look_at_who_is_still_there_is_no_use() {
    PersonalToken token = begun();
    PersonalToken out = begun();
    sessions().end(Demo.ORG, out.digest());
    List<Proof.Digest> both = List.of(token.digest(), out.digest());

    assertThat(sessions().stillOn(Demo.ORG, both, BEGUN.plus(Sessions.IDLE).minusSeconds(1)))
        .containsOnlyKeys(token.digest())
        .containsValue(sessions().use(Demo.ORG, token.digest(), BEGUN).orElseThrow());
    assertThat(sessions().stillOn(Demo.ORG, both, BEGUN.plus(Sessions.IDLE))).isEmpty();
    assertThat(sessions().stillOn(new OrgId("org_other"), both, BEGUN)).isEmpty();
    assertThat(sessions().stillOn(Demo.ORG, List.of(), BEGUN)).isEmpty();
  }

  @Test
  default void whoever_signs_out_is_out_and_others_are_not() {
    PersonalToken mine = begun();
    PersonalToken other = begun();

    sessions().end(Demo.ORG, mine.digest());

    assertThat(goesOn(mine, Duration.ZERO)).isFalse();
    assertThat(goesOn(other, Duration.ZERO)).isTrue();
  }
}
