package frontdesk.accounts;

import frontdesk.SettableClock;

class InMemoryCalendarGrantsTest implements CalendarGrantsContract, MailboxLeasesContract {
  private final InMemoryCalendarGrants grants =
      new InMemoryCalendarGrants(new SettableClock("2026-11-21T12:00:00Z"));

  @Override
  public CalendarGrants grants() {
    return grants;
  }

  @Override
  public MailboxLeases leases() {
    return grants;
  }
}
