package frontdesk.tools;

import frontdesk.SettableClock;

class InMemoryTallyTest implements TallyContract {
  private final Tally tally = new InMemoryTally(new SettableClock("2026-11-21T12:00:00Z"));

  @Override
  public Tally tally() {
    return tally;
  }
}
