package frontdesk.persistence.jdbi;

import frontdesk.accounts.VoiceModes;
import frontdesk.accounts.VoiceModesContract;
import frontdesk.persistence.testing.FreshDatabase;

class JdbiVoiceModesTest implements VoiceModesContract {
  @Override
  public VoiceModes modes() {
    return new JdbiVoiceModes(FreshDatabase.freshToServe());
  }
}
