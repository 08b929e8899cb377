package frontdesk.accounts;

import frontdesk.SettableClock;

class InMemoryPendingConsentsTest implements PendingConsentsContract {
  private final PendingConsents pending =
      new InMemoryPendingConsents(new SettableClock("2026-11-21T12:00:00Z"));

  @Override
  public PendingConsents pending() {
    return pending;
  }
}
