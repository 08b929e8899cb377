package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.accounts.Detail;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import frontdesk.accounts.Profiles;
import frontdesk.accounts.ProfilesContract;
import frontdesk.audit.AuditEntry;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiProfilesTest implements ProfilesContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public Profiles profiles() {
    return new JdbiProfiles(jdbi);
  }

  @Test
  void what_changes_is_on_record_and_what_stays_is_not() {
    Profile oak = Profile.NOTHING.with(ProfileField.NAME, Optional.of(new Detail("Oak Homes")));

    profiles().change(Demo.ORG, was -> oak);
    profiles().change(Demo.ORG, was -> oak);

    assertThat(new JdbiAudit(jdbi).entries(Demo.ORG, Instant.EPOCH, Optional.empty(), 9))
        .extracting(AuditEntry::what)
        .containsExactly("profile_changed");
  }
}
