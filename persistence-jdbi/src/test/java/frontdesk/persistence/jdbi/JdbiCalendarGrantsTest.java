package frontdesk.persistence.jdbi;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.CalendarGrants;
import frontdesk.accounts.CalendarGrantsContract;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import frontdesk.accounts.MailboxLeasesContract;
import frontdesk.accounts.Tenant;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiCalendarGrantsTest implements CalendarGrantsContract, MailboxLeasesContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final JdbiCalendarGrants grants =
      new JdbiCalendarGrants(jdbi, SealingKeys.parse(SealingKeys.random()));

  @Override
  public CalendarGrants grants() {
    return grants;
  }

  @Override
  public MailboxLeases leases() {
    return grants;
  }

  // J11
  @Test
  void hosts_of_two_organisations_may_connect_one_mailbox_each_with_tokens_of_their_own() {
    OrgId oak = new OrgId("org_oak");
    new JdbiTenants(jdbi).make(new Tenant(oak, Optional.empty(), true));
    Host ann = Host.newcomer(oak, new UserId("ann"));
    new JdbiHosts(jdbi).add(ann);
    CalendarGrant ours = aGrant().tokens("ours").build();
    CalendarGrant theirs =
        new CalendarGrant(
            oak,
            ann.id(),
            ours.account(),
            "theirs",
            ours.accessUntil(),
            ours.connectedAt(),
            Optional.empty());

    assertThat(grants.connect(ours)).isTrue();
    assertThat(grants.connect(theirs)).isTrue();
    assertThat(grants.hostOf(oak, ours.account().subject())).contains(ann.id());
    assertThat(grants.remove(oak, ann.id())).isTrue();

    assertThat(grants.find(Demo.ORG, ours.host())).contains(ours);
  }

  @Test
  void tokens_cannot_be_read_in_the_database() {
    grants.connect(aGrant().tokens("a-refresh-token").build());

    String row =
        owner.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT g::text || encode(sealed, 'escape') FROM calendar_grants g")
                    .mapTo(String.class)
                    .one());

    assertThat(row).contains("subject-1").doesNotContain("a-refresh-token");
  }

  // J14
  @Test
  void a_sealed_value_that_was_moved_to_another_host_does_not_open() {
    grants.connect(aGrant().build());
    grants.connect(aGrant().of(DESK).subject("subject-2").build());

    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE calendar_grants SET sealed = (SELECT sealed FROM calendar_grants"
                    + " WHERE subject = 'subject-1')"));

    assertThat(grants.find(Demo.ORG, PETE)).contains(aGrant().build());
    assertThatThrownBy(() -> grants.find(Demo.ORG, DESK)).isInstanceOf(Unavailable.class);
  }

  @Test
  void a_lease_is_over_when_the_databases_clock_says_so() {
    grants.connect(aGrant().build());
    MailboxLease lost = held();

    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE calendar_grants SET lease_until = lease_until - INTERVAL '1 hour'"));

    assertThat(held().fence()).isGreaterThan(lost.fence());
  }

  private MailboxLease held() {
    return ((MailboxLeases.Taking.Held) grants.take(Demo.ORG, PETE, Duration.ofSeconds(30)))
        .lease();
  }
}
