package frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepConversationsTest {
  private static final CallId CALL = new CallId("call-1");

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final Conversations conversations = new InMemoryConversations();
  private final SweepConversations sweep = new SweepConversations(conversations, clock);

  @Test
  void a_call_is_remembered_for_a_day_and_no_longer() {
    conversations.keep(Demo.ORG, CALL, Conversation.FRESH, clock.instant());

    clock.advance(SweepConversations.KEPT);
    sweep.sweep();
    assertThat(conversations.find(Demo.ORG, CALL)).isPresent();

    clock.advance(Duration.ofSeconds(1));
    sweep.sweep();
    assertThat(conversations.find(Demo.ORG, CALL)).isEmpty();
  }
}
