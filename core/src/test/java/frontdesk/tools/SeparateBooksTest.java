package frontdesk.tools;

import frontdesk.SettableClock;
import frontdesk.calls.CallWords;
import frontdesk.calls.Calls;
import frontdesk.calls.InMemoryCalls;
import frontdesk.calls.RecordCall;
import frontdesk.conversation.Conversations;
import frontdesk.conversation.InMemoryConversations;
import java.util.Optional;

class SeparateBooksTest implements AnswerBookContract {
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryCalls calls = new InMemoryCalls();
  private final Conversations conversations = new InMemoryConversations();
  private final Tally tally = new InMemoryTally(clock);
  private final AnswerBook book =
      new SeparateBooks(Optional.of(conversations), new RecordCall(calls, calls, clock), tally);

  @Override
  public AnswerBook book() {
    return book;
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public CallWords words() {
    return calls;
  }

  @Override
  public Calls calls() {
    return calls;
  }

  @Override
  public Tally tally() {
    return tally;
  }
}
