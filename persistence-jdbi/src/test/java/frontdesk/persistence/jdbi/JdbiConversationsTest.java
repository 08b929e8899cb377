package frontdesk.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.conversation.Conversation;
import frontdesk.conversation.Conversations;
import frontdesk.conversation.ConversationsContract;
import frontdesk.persistence.testing.FreshDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiConversationsTest implements ConversationsContract {
  private final Jdbi owner = FreshDatabase.fresh();
  private final Jdbi jdbi = FreshDatabase.serving();
  private final Conversations conversations = new JdbiConversations(jdbi);

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @AfterEach
  void countNoMore() {
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
  }

  @Test
  void to_find_and_to_keep_is_one_statement_each() {
    AtomicInteger count = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            count.incrementAndGet();
          }
        });

    conversations().keep(ORG, CALL, ConversationsContract.aboutOakStreet(), NOW);
    assertThat(count).hasValue(1);
    conversations().find(ORG, CALL);
    assertThat(count).hasValue(2);
  }

  @Test
  void a_list_of_a_newer_version_is_no_list() {
    conversations().keep(ORG, CALL, ConversationsContract.aboutOakStreet(), NOW);
    owner.useHandle(
        handle ->
            handle.execute(
                "UPDATE conversations SET offered = '{\"kind\":\"pets\",\"host\":\"pete\"}'"));

    assertThat(conversations().find(ORG, CALL))
        .get()
        .extracting(Conversation::property, Conversation::offered)
        .containsExactly(
            ConversationsContract.aboutOakStreet().property(), java.util.Optional.empty());
  }
}
