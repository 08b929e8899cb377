package frontdesk.persistence.jdbi;

import frontdesk.calls.CallWords;
import frontdesk.calls.Calls;
import frontdesk.conversation.Conversations;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.tools.AnswerBook;
import frontdesk.tools.AnswerBookContract;
import frontdesk.tools.Tally;
import org.jdbi.v3.core.Jdbi;

class JdbiAnswerBookTest implements AnswerBookContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Override
  public AnswerBook book() {
    return new JdbiAnswerBook(jdbi);
  }

  @Override
  public Conversations conversations() {
    return new JdbiConversations(jdbi);
  }

  @Override
  public CallWords words() {
    return new JdbiCallWords(jdbi);
  }

  @Override
  public Calls calls() {
    return new JdbiCalls(jdbi);
  }

  @Override
  public Tally tally() {
    return new JdbiTally(jdbi);
  }
}
