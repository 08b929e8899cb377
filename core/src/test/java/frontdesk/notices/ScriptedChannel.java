package frontdesk.notices;

import frontdesk.OrgId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A channel that answers as a test says, and remembers what it was given. */
public final class ScriptedChannel implements NoticeChannel {
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private final Queue<Supplier<Receipt>> answers = new ArrayDeque<>();
  private volatile boolean connected = true;

  /** The next attempts' answers, in order; after them every attempt is delivered. */
  public ScriptedChannel answering(Receipt... receipts) {
    for (Receipt receipt : receipts) {
      answering(() -> receipt);
    }
    return this;
  }

  /** An answer that may take its time. */
  public synchronized ScriptedChannel answering(Supplier<Receipt> answer) {
    answers.add(answer);
    return this;
  }

  public ScriptedChannel disconnected() {
    connected = false;
    return this;
  }

  public ScriptedChannel connected() {
    connected = true;
    return this;
  }

  public List<Attempt> attempts() {
    return attempts;
  }

  @Override
  public boolean connected(OrgId org) {
    return connected;
  }

  @Override
  public Receipt deliver(Attempt attempt) {
    attempts.add(attempt);
    return next().get();
  }

  private synchronized Supplier<Receipt> next() {
    Supplier<Receipt> answer = answers.poll();
    return answer == null ? Receipt.Delivered::new : answer;
  }
}
