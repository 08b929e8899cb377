package frontdesk.accounts;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.UserId;
import frontdesk.accounts.MailboxLeases.Taking;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MailboxLeases} promises. The store knows both hosts of {@link Demo}. */
public interface MailboxLeasesContract {
  UserId HOST = Demo.propertyManager().id();

  /** Longer than any test. */
  Duration LONG = Duration.ofMinutes(5);

  MailboxLeases leases();

  /** On the same store, with no grant in it. */
  CalendarGrants grants();

  private CalendarGrant connected() {
    CalendarGrant grant = aGrant().build();
    grants().connect(grant);
    return grant;
  }

  private Taking taking(Duration length) {
    return leases().take(Demo.ORG, HOST, length);
  }

  private MailboxLease taken(Duration length) {
    return ((Taking.Held) taking(length)).lease();
  }

  private CalendarGrant onFile() {
    return grants().find(Demo.ORG, HOST).orElseThrow();
  }

  @Test
  default void a_lease_carries_the_grant_as_it_stands() {
    CalendarGrant grant = connected();

    assertThat(taken(LONG).grant()).isEqualTo(grant);
  }

  @Test
  default void who_is_not_connected_has_no_mailbox() {
    assertThat(taking(LONG)).isEqualTo(new Taking.NotConnected());
  }

  @Test
  default void of_many_who_ask_at_once_exactly_one_gets_the_mailbox() {
    connected();

    List<Taking> takings = AtOnce.each(16, i -> taking(LONG));

    assertThat(takings).filteredOn(Taking.Held.class::isInstance).hasSize(1);
    assertThat(takings).filteredOn(Taking.InUse.class::isInstance).hasSize(15);
  }

  @Test
  default void hosts_do_not_wait_for_each_other() {
    connected();
    UserId desk = Demo.intakeDesk().id();
    grants().connect(aGrant().of(desk).subject("subject-2").build());
    taken(LONG);

    assertThat(leases().take(Demo.ORG, desk, LONG)).isInstanceOf(Taking.Held.class);
  }

  @Test
  default void a_mailbox_that_is_given_back_can_be_taken_at_once() {
    connected();
    MailboxLease first = taken(LONG);

    leases().release(first);

    assertThat(taken(LONG).fence()).isGreaterThan(first.fence());
  }

  @Test
  default void the_holder_writes_new_tokens() {
    MailboxLease lease = lease();
    CalendarGrant renewed =
        lease.grant().renewed("tokens-2", lease.grant().accessUntil().plusSeconds(3600));

    assertThat(leases().update(lease, renewed)).isTrue();

    assertThat(onFile()).isEqualTo(renewed);
    assertThat(taking(LONG)).isEqualTo(new Taking.InUse());
    leases().release(lease);
    assertThat(taken(LONG).grant()).isEqualTo(renewed);
  }

  @Test
  default void the_holder_marks_a_grant_as_broken_and_as_mended() {
    MailboxLease lease = lease();
    CalendarGrant grant = lease.grant();

    assertThat(leases().update(lease, grant.broken("revoked"))).isTrue();
    assertThat(onFile().broken()).contains("revoked");

    assertThat(leases().update(lease, grant)).isTrue();
    assertThat(onFile()).isEqualTo(grant);
  }

  @Test
  default void a_lease_that_ran_out_can_be_taken_and_its_old_holder_writes_nothing() {
    connected();
    MailboxLease old = taken(Duration.ZERO);
    MailboxLease next = taken(LONG);

    assertThat(leases().update(old, old.grant().broken("too late"))).isFalse();
    leases().release(old);

    assertThat(onFile()).isEqualTo(next.grant());
    assertThat(taking(LONG)).isEqualTo(new Taking.InUse());
    assertThat(next.fence()).isGreaterThan(old.fence());
  }

  // Otherwise tokens that came a little late were lost, though nobody has newer ones.
  @Test
  default void a_lease_that_ran_out_and_that_nobody_took_still_writes() {
    connected();
    MailboxLease late = taken(Duration.ZERO);

    assertThat(leases().update(late, late.grant().broken("revoked"))).isTrue();
  }

  @Test
  default void of_many_who_ask_for_a_lease_that_ran_out_exactly_one_gets_it() {
    connected();
    taken(Duration.ZERO);

    assertThat(AtOnce.each(16, i -> taking(LONG)))
        .filteredOn(Taking.Held.class::isInstance)
        .hasSize(1);
  }

  @Test
  default void connecting_again_ends_a_lease_that_is_held() {
    MailboxLease old = lease();
    CalendarGrant again = aGrant().tokens("tokens-of-the-new-consent").build();

    grants().connect(again);

    assertThat(leases().update(old, old.grant().broken("revoked"))).isFalse();
    assertThat(onFile()).isEqualTo(again);
    MailboxLease next = taken(LONG);
    leases().release(old);
    assertThat(taking(LONG)).isEqualTo(new Taking.InUse());
    assertThat(next.fence()).isGreaterThan(old.fence());
  }

  @Test
  default void a_grant_that_was_removed_and_came_back_knows_no_old_lease() {
    MailboxLease old = lease();
    grants().remove(Demo.ORG, HOST);
    assertThat(leases().update(old, old.grant())).isFalse();

    connected();
    MailboxLease next = taken(LONG);

    assertThat(leases().update(old, old.grant().broken("revoked"))).isFalse();
    assertThat(next.fence()).isGreaterThan(old.fence());
  }

  @Test
  default void what_was_given_back_writes_nothing() {
    MailboxLease lease = lease();
    leases().release(lease);

    assertThat(leases().update(lease, lease.grant().broken("revoked"))).isFalse();
  }

  private MailboxLease lease() {
    connected();
    return taken(LONG);
  }
}
