package frontdesk.persistence.jdbi;

import static frontdesk.accounts.CalendarGrantFixture.aGrant;
import static frontdesk.persistence.jdbi.GrantRows.place;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.CalendarGrant;
import frontdesk.accounts.MailboxLease;
import frontdesk.accounts.MailboxLeases.Taking;
import frontdesk.audit.AuditEntry;
import frontdesk.persistence.jdbi.SealedGrants.Resealed;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SealedGrantsTest {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final String first = SealingKeys.random();
  private final String second = SealingKeys.random();
  private final SealingKeys before = SealingKeys.parse(first);
  private final SealingKeys both = SealingKeys.parse(second + "," + first);
  private final SealingKeys after = SealingKeys.parse(second);
  private final CalendarGrant ofPete = aGrant().build();
  private final CalendarGrant ofDesk =
      aGrant().of(Demo.intakeDesk().id()).subject("subject-2").tokens("tokens-2").build();

  private JdbiCalendarGrants grants(SealingKeys keys) {
    return new JdbiCalendarGrants(jdbi, keys);
  }

  private void givenTwo() {
    grants(before).connect(ofPete);
    grants(before).connect(ofDesk);
  }

  @Test
  void a_lost_key_is_noticed_before_a_grant_is_used() {
    assertThat(SealedGrants.unreadable(jdbi, after)).isEmpty();
    givenTwo();

    assertThat(SealedGrants.unreadable(jdbi, after)).containsExactly(before.newest());
    assertThat(SealedGrants.unreadable(jdbi, both)).isEmpty();
  }

  @Test
  void after_resealing_the_old_key_is_not_needed() {
    givenTwo();

    assertThat(SealedGrants.reseal(jdbi, both)).isEqualTo(new Resealed(2, 0));

    assertThat(SealedGrants.unreadable(jdbi, after)).isEmpty();
    assertThat(grants(after).find(Demo.ORG, ofPete.host())).contains(ofPete);
    assertThat(grants(after).find(Demo.ORG, ofDesk.host())).contains(ofDesk);
    assertThat(SealedGrants.reseal(jdbi, both)).isEqualTo(new Resealed(0, 0));
  }

  @Test
  void what_was_sealed_anew_is_on_record_once() {
    givenTwo();

    SealedGrants.reseal(jdbi, both);
    SealedGrants.reseal(jdbi, both);

    assertThat(new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 100))
        .filteredOn(entry -> entry.what().equals("resealed"))
        .extracting(AuditEntry::subject)
        .containsExactlyInAnyOrder(
            "calendar_grants/" + ofPete.host(), "calendar_grants/" + ofDesk.host());
  }

  @Test
  void a_mailbox_that_is_in_use_stays_its_holders() {
    givenTwo();
    MailboxLease lease =
        ((Taking.Held) grants(both).take(Demo.ORG, ofPete.host(), Duration.ofMinutes(5))).lease();

    assertThat(SealedGrants.reseal(jdbi, both)).isEqualTo(new Resealed(2, 0));

    CalendarGrant renewed = ofPete.renewed("tokens-3", ofPete.accessUntil());
    assertThat(grants(both).update(lease, renewed)).isTrue();
    assertThat(grants(after).find(Demo.ORG, ofPete.host())).contains(renewed);
  }

  @Test
  void what_does_not_open_is_left_and_said() {
    givenTwo();
    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE calendar_grants SET sealed = sealed || '\\x00' WHERE subject = 'subject-1'"));

    assertThat(SealedGrants.reseal(jdbi, both)).isEqualTo(new Resealed(1, 1));
    assertThat(SealedGrants.unreadable(jdbi, after)).containsExactly(before.newest());
    assertThat(grants(after).find(Demo.ORG, ofDesk.host())).contains(ofDesk);
  }

  // Otherwise the tokens that the sign-in service has just rotated away would come back.
  @Test
  @Timeout(10)
  void tokens_that_are_renewed_meanwhile_are_not_written_over() {
    grants(before).connect(ofPete);
    byte[] renewed = new Sealer(before).seal("tokens-3", place(Demo.ORG, ofPete.host())).value();

    CompletableFuture<Resealed> resealed =
        owner.inTransaction(
            holder -> {
              holder.execute("UPDATE calendar_grants SET sealed = ?", (Object) renewed);
              CompletableFuture<Resealed> waits =
                  CompletableFuture.supplyAsync(() -> SealedGrants.reseal(jdbi, both));
              untilSomebodyWaits(holder);
              return waits;
            });

    assertThat(resealed.join()).isEqualTo(new Resealed(0, 1));
    assertThat(grants(both).find(Demo.ORG, ofPete.host()).orElseThrow().tokens())
        .isEqualTo("tokens-3");
    assertThat(SealedGrants.reseal(jdbi, both)).isEqualTo(new Resealed(1, 0));
  }

  private static void untilSomebodyWaits(Handle handle) {
    String waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted";
    while (handle.createQuery(waiting).mapTo(Integer.class).one() == 0) {
      Thread.onSpinWait();
    }
  }
}
