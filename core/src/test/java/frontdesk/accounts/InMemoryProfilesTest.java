package frontdesk.accounts;

import frontdesk.scheduling.Demo;

class InMemoryProfilesTest implements ProfilesContract {
  private final Profiles profiles = new InMemoryProfiles(Demo.ORG);

  @Override
  public Profiles profiles() {
    return profiles;
  }
}
