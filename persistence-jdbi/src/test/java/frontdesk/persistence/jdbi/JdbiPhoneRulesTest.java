package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.HandingOn;
import frontdesk.accounts.PhoneHours;
import frontdesk.accounts.PhoneRules;
import frontdesk.accounts.PhoneRulesContract;
import frontdesk.audit.AuditEntry;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiPhoneRulesTest implements PhoneRulesContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public PhoneRules rules() {
    return new JdbiPhoneRules(jdbi);
  }

  @Test
  void what_is_decided_is_on_record() {
    rules().decide(Demo.ORG, PhoneHours.ALWAYS);
    rules().decide(Demo.ORG, HandingOn.ABROAD);

    assertThat(new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 9))
        .extracting(AuditEntry::what)
        .containsExactlyInAnyOrder("phone_hours_changed", "handing_on_changed");
  }
}
