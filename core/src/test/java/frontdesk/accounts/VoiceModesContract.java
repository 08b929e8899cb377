package frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.scheduling.Demo;
import org.junit.jupiter.api.Test;

/** What every {@link VoiceModes} promises. The store knows the organisation of {@link Demo}. */
public interface VoiceModesContract {
  VoiceModes modes();

  @Test
  default void the_server_holds_sessions_until_somebody_decides_otherwise() {
    VoiceModes modes = modes();

    assertThat(modes.find(Demo.ORG)).contains(VoiceMode.SERVER);
    assertThat(modes.decide(Demo.ORG, VoiceMode.PASS_THROUGH)).isTrue();
    assertThat(modes.find(Demo.ORG)).contains(VoiceMode.PASS_THROUGH);
  }

  @Test
  default void of_an_organisation_that_is_not_there_nothing_is_decided() {
    VoiceModes modes = modes();
    OrgId nobody = new OrgId("org_of_nobody");

    assertThat(modes.decide(nobody, VoiceMode.PASS_THROUGH)).isFalse();
    assertThat(modes.find(nobody)).isEmpty();
  }
}
