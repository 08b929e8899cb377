package frontdesk.conversation;

import frontdesk.CallId;
import frontdesk.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations in a map. */
public final class InMemoryConversations implements Conversations {
  private final Map<List<Object>, Kept> calls = new ConcurrentHashMap<>();

  private record Kept(Conversation conversation, Instant at) {}

  @Override
  public Optional<Conversation> find(OrgId org, CallId call) {
    return Optional.ofNullable(calls.get(List.<Object>of(org, call))).map(Kept::conversation);
  }

  @Override
  public void keep(OrgId org, CallId call, Conversation conversation, Instant at) {
    calls.put(List.of(org, call), new Kept(conversation, at));
  }

  @Override
  public void forget(OrgId org, CallId call) {
    calls.remove(List.<Object>of(org, call));
  }

  @Override
  public void forgetBefore(Instant moment) {
    calls.values().removeIf(kept -> kept.at().isBefore(moment));
  }
}
