package frontdesk.properties;

import frontdesk.scheduling.Demo;

class InMemoryPropertiesTest implements PropertiesContract {
  private final InMemoryProperties properties = new InMemoryProperties(Demo.ORG, OTHER);

  @Override
  public Properties properties() {
    return properties;
  }

  @Override
  public PropertySharing sharing() {
    return properties;
  }
}
