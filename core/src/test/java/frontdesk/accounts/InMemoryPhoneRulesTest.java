package frontdesk.accounts;

import frontdesk.scheduling.Demo;

class InMemoryPhoneRulesTest implements PhoneRulesContract {
  private final PhoneRules rules = new InMemoryPhoneRules(Demo.ORG);

  @Override
  public PhoneRules rules() {
    return rules;
  }
}
