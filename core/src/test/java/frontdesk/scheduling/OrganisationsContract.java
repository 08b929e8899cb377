package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import org.junit.jupiter.api.Test;

/** What every {@link Organisations} promises. The store knows the hosts of {@link Demo}. */
public interface OrganisationsContract {
  Organisations organisations();

  Hosts hosts();

  @Test
  default void all_hosts_invite_as_their_organisation_decided() {
    assertThat(organisations().inviteBy(Demo.ORG, Invitations.MAIL)).isTrue();

    assertThat(hosts().find(Demo.ORG, Demo.propertyManager().id()).orElseThrow().invitations())
        .isEqualTo(Invitations.MAIL);
    assertThat(hosts().find(Demo.ORG, Demo.intakeDesk().id()).orElseThrow().invitations())
        .isEqualTo(Invitations.MAIL);
  }

  @Test
  default void an_organisation_is_known_or_not() {
    assertThat(organisations().isKnown(Demo.ORG)).isTrue();
    assertThat(organisations().isKnown(new OrgId("org_other"))).isFalse();
  }

  @Test
  default void an_organisation_that_is_not_there_decides_nothing() {
    assertThat(organisations().inviteBy(new OrgId("org_other"), Invitations.MAIL)).isFalse();
  }
}
