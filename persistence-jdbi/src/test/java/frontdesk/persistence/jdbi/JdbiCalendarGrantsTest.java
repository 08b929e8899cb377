package frontdesk.persistence.jdbi;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Unavailable;
import frontdesk.accounts.CalendarGrants;
import frontdesk.accounts.CalendarGrantsContract;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases;
import frontdesk.accounts.MailboxLeasesContract;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Duration;
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
