package frontdesk.accounts;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.OrgId;
import frontdesk.UserId;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CalendarGrants} promises. The store knows both hosts of {@link Demo}. */
public interface CalendarGrantsContract {
  UserId PETE = Demo.propertyManager().id();
  UserId DESK = Demo.intakeDesk().id();

  /** A store with no grant in it. */
  CalendarGrants grants();

  @Test
  default void a_grant_is_found_as_it_was_kept() {
    CalendarGrant grant = aGrant().build();

    assertThat(grants().connect(grant)).isTrue();

    assertThat(grants().find(Demo.ORG, PETE)).contains(grant);
    assertThat(grants().find(Demo.ORG, DESK)).isEmpty();
    assertThat(grants().find(new OrgId("org_other"), PETE)).isEmpty();
  }

  @Test
  default void what_is_not_known_of_an_account_stays_unknown() {
    CalendarGrant grant =
        aGrant().account(new MailboxAccount("subject-1", Optional.empty(), false)).build();

    grants().connect(grant);

    assertThat(grants().find(Demo.ORG, PETE)).contains(grant);
  }

  @Test
  default void a_new_grant_takes_the_place_of_a_broken_one() {
    grants().connect(aGrant().build().broken("revoked"));
    assertThat(grants().find(Demo.ORG, PETE).orElseThrow().broken()).contains("revoked");

    CalendarGrant again = aGrant().tokens("tokens-2").build();

    assertThat(grants().connect(again)).isTrue();
    assertThat(grants().find(Demo.ORG, PETE)).contains(again);
  }

  @Test
  default void an_account_that_another_host_is_connected_to_is_refused_and_nothing_changes() {
    CalendarGrant ofPete = aGrant().build();
    CalendarGrant ofDesk = aGrant().of(DESK).subject("subject-2").build();
    grants().connect(ofPete);
    grants().connect(ofDesk);

    assertThat(grants().connect(aGrant().of(DESK).tokens("tokens-2").build())).isFalse();

    assertThat(grants().find(Demo.ORG, PETE)).contains(ofPete);
    assertThat(grants().find(Demo.ORG, DESK)).contains(ofDesk);
  }

  @Test
  default void whose_account_it_is_is_known_in_its_organisation_only() {
    grants().connect(aGrant().of(DESK).build());

    assertThat(grants().hostOf(Demo.ORG, "subject-1")).contains(DESK);
    assertThat(grants().hostOf(Demo.ORG, "subject-2")).isEmpty();
    assertThat(grants().hostOf(new OrgId("org_other"), "subject-1")).isEmpty();
  }

  @Test
  default void of_two_hosts_that_race_for_one_account_one_gets_it() {
    List<UserId> hosts = List.of(PETE, DESK);

    List<Boolean> kept =
        AtOnce.each(16, i -> grants().connect(aGrant().of(hosts.get(i % 2)).build()));

    assertThat(kept).filteredOn(yes -> yes).hasSize(8);
    assertThat(hosts).filteredOn(host -> grants().find(Demo.ORG, host).isPresent()).hasSize(1);
  }

  @Test
  default void a_grant_is_forgotten_once_and_its_account_is_free_again() {
    grants().connect(aGrant().build());

    assertThat(grants().remove(Demo.ORG, PETE)).isTrue();

    assertThat(grants().remove(Demo.ORG, PETE)).isFalse();
    assertThat(grants().find(Demo.ORG, PETE)).isEmpty();
    assertThat(grants().connect(aGrant().of(DESK).build())).isTrue();
  }

  @Test
  default void nobody_else_can_remove_it() {
    grants().connect(aGrant().build());

    assertThat(grants().remove(new OrgId("org_other"), PETE)).isFalse();
    assertThat(grants().find(Demo.ORG, PETE)).isPresent();
  }

  @Test
  default void a_grant_may_have_run_out_long_ago() {
    CalendarGrant old = aGrant().accessUntil("2001-01-01T00:00:00Z").build();
    grants().connect(old);

    assertThat(grants().find(Demo.ORG, PETE).orElseThrow().accessUntil())
        .isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
  }
}
