package frontdesk.conversation;

import java.time.Clock;
import java.time.Duration;

/** Forgets calls that are long over. May run on every node at once. */
public final class SweepConversations {
  /**
   * No call lasts a day, and a platform that sends a tool call again does so within minutes. What
   * is kept is personal data, so it is kept no longer than it can be of use.
   */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Conversations conversations;
  private final Clock clock;

  public SweepConversations(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * Forgets whatever was kept longer than {@link #KEPT}.
   *
   * @throws frontdesk.Unavailable if the store does not answer; the next sweep finds the same
   */
  public void sweep() {
    conversations.forgetBefore(clock.instant().minus(KEPT));
  }
}
