package frontdesk.accounts;

import frontdesk.scheduling.Demo;

class InMemoryVoiceModesTest implements VoiceModesContract {
  @Override
  public VoiceModes modes() {
    return new InMemoryVoiceModes(Demo.ORG);
  }
}
