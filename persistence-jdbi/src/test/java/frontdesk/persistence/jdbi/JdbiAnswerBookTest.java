package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.calls.CallWords;
import frontdesk.calls.Calls;
import frontdesk.conversation.Conversations;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.Demo;
import frontdesk.tools.AnswerBook;
import frontdesk.tools.AnswerBookContract;
import frontdesk.tools.Answered;
import frontdesk.tools.Answered.Counted;
import frontdesk.tools.Tally;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAnswerBookTest implements AnswerBookContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();

  @Test
  void only_what_is_kept_here_does_not_wait_for_the_disk() {
    owner.useHandle(
        handle -> {
          keepOneAnswer(Jdbi.create(handle.getConnection()));

          assertThat(handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one())
              .isEqualTo("on");
        });
  }

  static void keepOneAnswer(Jdbi jdbi) {
    new JdbiAnswerBook(jdbi)
        .keep(
            new Answered(
                Demo.ORG,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Counted("end_call", "told")),
                Instant.EPOCH));
  }

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
