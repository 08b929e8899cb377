package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call: a page on one side, a model on the other, tools in between. Everything that happens
 * takes this session's lock, does what can be done at once, and leaves: no thread waits in here.
 * What it is put together from is for one thread at a time, and that is whoever has the lock.
 */
public final class LiveSession implements SocketListener {
  /** The code of a socket that was lost without a word. */
  static final int BROKEN = 1006;

  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;

  private static final System.Logger LOG = System.getLogger(LiveSession.class.getName());

  private final Works works;
  private final LiveCall call;
  private final End page;
  private final PageTalk pageTalk;
  private final ModelSide model;
  private final Leaving leaving;
  private boolean over;

  /**
   * @param page its end; {@link #open} lets its messages in
   * @param gone told once nothing of it is left
   */
  public LiveSession(Works works, LiveCall call, SocketPeer page, Consumer<LiveSession> gone) {
    this.works = works;
    this.call = call;
    Pulse pulse = new Pulse(works.nanos(), Pulse.GONE_AFTER);
    this.page = new End(page, works.nanos(), pulse, this::pageDrained);
    this.model = new ModelSide(works, this);
    this.pageTalk = new PageTalk(this.page::tell, this.model::tell, works.nanos());
    this.leaving = new Leaving(works.nanos(), () -> gone.accept(this));
  }

  public LiveCall call() {
    return call;
  }

  /** Whether {@link #open} would begin it: it is neither open nor over. */
  synchronized boolean canOpen() {
    return !over && !model.isPlanned();
  }

  synchronized boolean isOver() {
    return over;
  }

  /** Begins to talk with the model. */
  public synchronized void open(Plan how) {
    if (canOpen()) {
      model.open(how);
    }
  }

  /** A session with the model is open, or could not be opened. */
  synchronized void connected(int session, @Nullable SocketPeer peer, @Nullable Throwable failure) {
    if (over || !model.isNewest(session)) {
      if (peer != null) {
        peer.cut();
      }
    } else if (peer == null) {
      LOG.log(System.Logger.Level.WARNING, "No session: {0}", String.valueOf(failure));
      model.notOpened(failure == null ? Close.AWAY : NotOpened.of(failure)).ifPresent(this::end);
    } else {
      leaving.modelJoined();
      model.connected(peer);
      letPageSpeak();
    }
  }

  /** A message of the page's. */
  @Override
  public synchronized void text(String message) {
    page.beats();
    if (over) {
      page.letFinish();
    } else {
      pageTalk.hears(message, model.isHeldHere()).ifPresentOrElse(this::end, this::pageSaid);
    }
  }

  private void pageSaid() {
    page.hasSpoken();
    letPageSpeak();
  }

  private void letPageSpeak() {
    if (model.hasRoom()) {
      page.letSpeak();
    }
  }

  /** That session has room again. */
  synchronized void modelDrained(int session) {
    if (model.isNewest(session)) {
      letPageSpeak();
    }
  }

  /** A message that is no text is none of the protocol. */
  @Override
  public synchronized void binary() {
    end(Close.BINARY);
  }

  @Override
  public synchronized void alive() {
    page.beats();
  }

  /** The page is gone. */
  @Override
  public synchronized void closed(int code) {
    if (!over) {
      over = true;
      hangUp();
      if (code == NORMAL || code == GOING_AWAY) {
        works.notes().ended(call);
      }
    }
    leaving.pageLeft();
    leaving.endIfAlone();
  }

  /** Ends it, for this reason. */
  public synchronized void end(Close why) {
    if (!over) {
      over = true;
      page.close(why);
      page.letSpeak();
      hangUp();
      if (model.isJoined() || why.isGood()) {
        works.notes().ended(call);
      }
    }
  }

  private void hangUp() {
    leaving.begins();
    model.hangUp();
  }

  /** A message of that session's. */
  synchronized void modelSaid(int session, String message) {
    if (!over && model.isNewest(session)) {
      model.said(message, page);
    }
  }

  /** A tool has answered. */
  synchronized void finished(Requested requested, String output) {
    model.finished(requested, output);
  }

  private synchronized void pageDrained() {
    if (!over) {
      model.letSpeak();
    }
  }

  /** That session has answered when it was asked. */
  synchronized void modelAlive(int session) {
    if (model.isNewest(session)) {
      model.answers();
    }
  }

  /** That session's socket is gone. */
  synchronized void modelLeft(int session, int code) {
    if (model.isNewest(session)) {
      modelLeft(code);
    }
  }

  private void modelLeft(int code) {
    leaving.modelLeft();
    if (over) {
      leaving.endIfAlone();
    } else {
      model.afterLoss(code).ifPresent(this::end);
    }
  }

  /** A second has passed. */
  public synchronized void tick() {
    if (over) {
      letGo();
    } else if (page.isStalled() || (!model.isJoined() && page.isSilent())) {
      end(Close.STALLED);
    } else if (model.isGone()) {
      model.cut();
      modelLeft(BROKEN);
    } else if (model.isOver()) {
      end(Close.EXPIRED);
    } else {
      model.tick();
    }
  }

  // Who does not read does not hear a goodbye either.
  private void letGo() {
    if (leaving.isLate()) {
      page.cut();
      model.cut();
      leaving.end();
    }
  }
}
