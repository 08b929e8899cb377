package frontdesk.conversation;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.time.Instant;
import java.util.Optional;

/** A memory that does not answer. */
public final class UnavailableConversations implements Conversations {
  @Override
  public Optional<Conversation> find(OrgId org, CallId call) {
    throw away();
  }

  @Override
  public void keep(OrgId org, CallId call, Conversation conversation, Instant at) {
    throw away();
  }

  @Override
  public void forget(OrgId org, CallId call) {
    throw away();
  }

  @Override
  public void forgetBefore(Instant moment) {
    throw away();
  }

  private static Unavailable away() {
    return new Unavailable("the memory did not answer");
  }
}
