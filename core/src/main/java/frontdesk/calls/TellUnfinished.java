package frontdesk.calls;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * Tells what somebody is just saying to those who watch. Platforms tell each new word; people read
 * twice a second. What is left out is said again with the next words, and whole at the end. Safe
 * for many threads.
 */
public final class TellUnfinished {
  /** As often as pages look. */
  private static final long PAUSE_NANOS = 500_000_000L;

  /** Two speakers in each of more calls than a node has. */
  private static final int MOST_SPEAKERS = 4_000;

  private static final System.Logger LOG = System.getLogger(TellUnfinished.class.getName());

  private final LiveCalls calls;
  private final LongSupplier nanos;
  private final Executor executor;
  private final Map<List<Object>, Long> lastTold =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Long> eldest) {
          return size() > MOST_SPEAKERS;
        }
      };

  /**
   * @param nanos a clock that never jumps, as {@link System#nanoTime}
   * @param executor waits for the store; may reject what is too much
   */
  public TellUnfinished(LiveCalls calls, LongSupplier nanos, Executor executor) {
    this.calls = calls;
    this.nanos = nanos;
    this.executor = executor;
  }

  /** Tells it, unless something of that speaker was told a moment ago. Never throws for a store. */
  public void tell(OrgId org, CallId call, TranscriptLine unfinished) {
    if (isDue(List.of(org, call, unfinished.speaker()))) {
      try {
        executor.execute(() -> told(org, call, unfinished));
      } catch (RejectedExecutionException tooMuch) {
        LOG.log(System.Logger.Level.DEBUG, "Too much is being said to be told", tooMuch);
      }
    }
  }

  private void told(OrgId org, CallId call, TranscriptLine unfinished) {
    try {
      calls.saying(org, call, unfinished);
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.DEBUG, "What is being said is not told", away);
    }
  }

  private synchronized boolean isDue(List<Object> speaker) {
    long now = nanos.getAsLong();
    Long before = lastTold.get(speaker);
    if (before != null && now - before < PAUSE_NANOS) {
      return false;
    }
    lastTold.put(speaker, now);
    return true;
  }
}
