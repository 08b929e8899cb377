package frontdesk.notices;

import frontdesk.scheduling.Demo;

class InMemoryHooksTest implements HooksContract {
  private final InMemoryHooks hooks = InMemoryHooks.of(Demo.ORG);

  @Override
  public Hooks hooks() {
    return hooks;
  }
}
