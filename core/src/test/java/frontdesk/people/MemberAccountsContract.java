package frontdesk.people;

import static frontdesk.people.MembersContract.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.accounts.Proof;
import frontdesk.people.PendingSignIns.Pending;
import frontdesk.scheduling.Demo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemberAccounts} and {@link PendingSignIns} promises, over the same store as
 * {@link Members}.
 */
public interface MemberAccountsContract {
  Members members();

  MemberAccounts accounts();

  PendingSignIns pending();

  PasswordLinks links();

  /** An owner, with a session of no interest here. */
  PersonalToken owner(String id);

  private static Account account(String subject) {
    return new Account("https://issuer.example", subject, "Jane", Optional.empty(), false);
  }

  private static Pending pending(String state, String browser) {
    return new Pending(
        Demo.ORG,
        Proof.Digest.of(state),
        Proof.Digest.of(browser),
        "verifier",
        "nonce",
        Optional.of(Proof.Digest.of("link")),
        NOW.plusSeconds(60));
  }

  private Optional<Pending> take(OrgId org, String state, String browser, long second) {
    return pending()
        .take(org, Proof.Digest.of(state), Proof.Digest.of(browser), NOW.plusSeconds(second));
  }

  @Test
  default void a_member_is_known_by_one_account_and_an_account_is_one_members() {
    owner("a");
    owner("b");
    assertThat(accounts().of(Demo.ORG, account("one"))).isEmpty();

    assertThat(accounts().know(Demo.ORG, "a", account("one"))).isTrue();

    assertThat(accounts().of(Demo.ORG, account("one"))).map(Member::id).contains("a");
    assertThat(accounts().know(Demo.ORG, "a", account("another"))).isFalse();
    assertThat(accounts().know(Demo.ORG, "b", account("one"))).isFalse();
    assertThat(accounts().know(Demo.ORG, "nobody", account("two"))).isFalse();
    assertThat(accounts().of(new OrgId("org_other"), account("one"))).isEmpty();
  }

  @Test
  default void a_reset_takes_the_account_away_which_may_be_anybodys_then() {
    owner("a");
    owner("b");
    accounts().know(Demo.ORG, "a", account("one"));
    accounts().know(Demo.ORG, "b", account("two"));

    links().reset(Demo.ORG, "a", Proof.Digest.of("link"), NOW.plusSeconds(60));

    assertThat(accounts().of(Demo.ORG, account("one"))).isEmpty();
    assertThat(accounts().of(Demo.ORG, account("two"))).map(Member::id).contains("b");
    assertThat(accounts().know(Demo.ORG, "a", account("another"))).isTrue();
  }

  @Test
  default void whoever_was_sent_away_is_taken_back_once_by_the_same_browser_and_in_time() {
    pending().put(pending("state", "browser"), NOW);

    assertThat(take(Demo.ORG, "state", "another", 0)).isEmpty();
    assertThat(take(new OrgId("org_other"), "state", "browser", 0)).isEmpty();
    assertThat(take(Demo.ORG, "state", "browser", 60)).isEmpty();
    assertThat(take(Demo.ORG, "state", "browser", 59)).contains(pending("state", "browser"));
    assertThat(take(Demo.ORG, "state", "browser", 59)).isEmpty();
  }

  @Test
  default void of_several_who_come_back_with_one_state_one_is_taken() {
    pending().put(pending("state", "browser"), NOW);

    List<Optional<Pending>> taken = AtOnce.each(8, i -> take(Demo.ORG, "state", "browser", 1));

    assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
  }
}
