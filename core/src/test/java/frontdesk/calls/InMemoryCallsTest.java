package frontdesk.calls;

import frontdesk.SettableClock;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Outbox;

class InMemoryCallsTest
    implements CallsContract,
        CallWordsContract,
        HandoversContract,
        OldCallsContract,
        CallFiguresContract,
        CallListContract,
        HeardCallsContract,
        LiveCallsContract,
        RunningToolsContract,
        CallBacksContract {
  private final InMemoryCalls calls = new InMemoryCalls();
  private final HeardCalls heard =
      new InMemoryHeardCalls(calls, new SettableClock("2026-11-21T12:01:00Z"));
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(new SettableClock("2026-11-21T12:00:00Z"));
  private final InMemoryHandovers handovers = new InMemoryHandovers(calls, outbox);

  @Override
  public Calls calls() {
    return calls;
  }

  @Override
  public CallWords words() {
    return calls;
  }

  @Override
  public Handovers handovers() {
    return handovers;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public OldCalls oldCalls() {
    return new InMemoryOldCalls(calls);
  }

  @Override
  public CallFigures figures() {
    return new InMemoryCallFigures(calls);
  }

  @Override
  public HeardCalls heard() {
    return heard;
  }

  @Override
  public CallList callList() {
    return new InMemoryCallList(calls);
  }

  @Override
  public LiveCalls live() {
    return calls;
  }

  @Override
  public RunningTools running() {
    return calls;
  }

  @Override
  public CallBacks callBacks() {
    return handovers;
  }
}
