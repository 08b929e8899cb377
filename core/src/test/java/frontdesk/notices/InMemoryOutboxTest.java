package frontdesk.notices;

import frontdesk.SettableClock;
import java.time.Duration;
import java.time.Instant;

class InMemoryOutboxTest
    implements RepeatableNoticesContract,
        ExtraNoticesContract,
        WaitingNoticesContract,
        PacedNoticesContract {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryOutbox outbox = new InMemoryOutbox(clock);

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public WaitingNotices waiting() {
    return outbox;
  }

  @Override
  public ExtraNotices extra() {
    return outbox;
  }

  @Override
  public String appointment() {
    return "0123456789abcdef";
  }

  @Override
  public void given(Notice notice) {
    outbox.add(notice);
  }

  @Override
  public void replace(Notice newer) {
    outbox.replace(newer);
  }

  @Override
  public Instant claimedAt(Attempt attempt) {
    return clock.instant();
  }

  @Override
  public void later(Duration by) {
    clock.advance(by);
  }
}
