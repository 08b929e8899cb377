package frontdesk.adapters.realtime.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * All calls that are live on this node. Each call has one session: a page that comes again goes on.
 */
public final class LiveSessions {
  /** Each costs some 100 KB and 64 KB/s each way: a gigabit is full with ten times as many. */
  public static final int MOST = 1_000;

  /** Half: however many calls one organisation has, the others' begin too. */
  public static final int MOST_OF_ONE = MOST / 2;

  private static final System.Logger LOG = System.getLogger(LiveSessions.class.getName());

  private final Works works;
  private final Set<LiveSession> all = ConcurrentHashMap.newKeySet();
  private final Map<String, LiveSession> byCall = new ConcurrentHashMap<>();

  private volatile boolean ending;

  public LiveSessions(Works works) {
    this.works = works;
  }

  /** A session for that page; where there are too many, one that is over. */
  public LiveSession begin(LiveCall call, SocketPeer page) {
    LiveSession session = new LiveSession(works, call, page, this::remove);
    all.add(session);
    if (ending) {
      session.end(Close.RESTART);
    } else if (all.size() > MOST || of(call.org()) > MOST_OF_ONE) {
      session.end(Close.FULL);
    }
    return session;
  }

  /** Whether one more call of that organisation would be taken. */
  public boolean hasRoomFor(OrgId org) {
    return !ending && all.size() < MOST && of(org) < MOST_OF_ONE;
  }

  private long of(OrgId org) {
    return all.stream().filter(session -> session.call().org().equals(org)).count();
  }

  /**
   * It begins to talk. Whoever was in that call is told now that it goes on here, and not before it
   * was known that it can.
   */
  public void open(LiveSession session, Plan plan) {
    if (!session.canOpen()) {
      return;
    }
    LiveSession before = byCall.put(key(session.call()), session);
    if (!all.contains(session)) {
      byCall.remove(key(session.call()), session);
    }
    if (before != null) {
      before.end(Close.REPLACED);
    }
    session.open(plan);
  }

  private void remove(LiveSession session) {
    all.remove(session);
    byCall.remove(key(session.call()), session);
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until all have said goodbye, but no longer than this. */
  public synchronized void awaitNone(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (!all.isEmpty() && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String key(LiveCall call) {
    return call.org().value() + "|" + call.id().value();
  }

  /** A second has passed. */
  public void tick() {
    all.forEach(LiveSessions::tick);
  }

  // Whatever one throws must not stop the clock of all others.
  private static void tick(LiveSession session) {
    try {
      session.tick();
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "A session is broken", failed);
      session.end(Close.BROKEN);
    }
  }

  public int size() {
    return all.size();
  }

  /** The calls that are heard here. */
  public Map<OrgId, List<CallId>> calls() {
    return all.stream()
        .filter(session -> !session.isOver())
        .map(LiveSession::call)
        .collect(groupingBy(LiveCall::org, mapping(LiveCall::id, toList())));
  }

  /** Ends all, and those that begin from now on. */
  public void end(Close why) {
    ending = true;
    end(why, call -> true);
  }

  /** Ends those; asks about one after the other. */
  public void end(Close why, Predicate<LiveCall> which) {
    all.stream().filter(session -> which.test(session.call())).forEach(session -> session.end(why));
  }
}
