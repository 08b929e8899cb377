package frontdesk.notices;

import frontdesk.SettableClock;

class InMemoryOutboxTest implements OutboxContract {
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public void given(Notice notice) {
    outbox.add(notice);
  }
}
