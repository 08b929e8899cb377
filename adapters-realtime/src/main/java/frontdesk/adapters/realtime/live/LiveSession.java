package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call: a page on one side, a model on the other, tools in between. Everything that happens
 * takes this session's lock, does what can be done at once, and leaves: no thread waits in here.
 */
public final class LiveSession implements SocketListener {
  /** Who does not take a message for so long has stopped reading, or is gone. */
  static final Duration STALLED = Duration.ofSeconds(10);

  /** Whoever was told that it is over has so long to say goodbye too. */
  static final Duration GOODBYE = Duration.ofSeconds(5);

  /** A session that is lost again so soon would be lost again. */
  static final Duration NOT_AGAIN = Duration.ofSeconds(30);

  /** Messages of a page that cannot be read: a page that is merely mistaken finds out. */
  static final int MOST_GARBAGE = 20;

  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int BROKEN = 1006;

  private static final System.Logger LOG = System.getLogger(LiveSession.class.getName());

  /** Where it stands. */
  private enum State {
    OPENING,
    LIVE,
    RENEWING,
    OVER
  }

  private final Works works;
  private final LiveCall call;
  private final SocketPeer pagePeer;
  private final Consumer<LiveSession> gone;
  private final Outbox page;
  private final Pulse pagePulse;
  private final Pace pace;
  private final FromPage fromPage = new FromPage();
  private final Transcript transcript = new Transcript();
  private final ToolTurns turns = new ToolTurns();
  private final SoFar soFar = new SoFar();
  private final Hour hour;
  private final Deque<String> early = new ArrayDeque<>();
  private State state = State.OPENING;
  private @Nullable Plan plan;
  private @Nullable Upstream model;
  private boolean pageWaits = true;
  private boolean modelWaits;
  private boolean pageLeft;
  private boolean modelLeft = true;
  private boolean begun;
  private boolean expired;
  private int sessions;
  private int garbage;
  private long renewedAt;
  private long overAt;

  /**
   * @param page its end; {@link #open} lets its messages in
   * @param gone told once nothing of it is left
   */
  public LiveSession(Works works, LiveCall call, SocketPeer page, Consumer<LiveSession> gone) {
    this.works = works;
    this.call = call;
    this.pagePeer = page;
    this.gone = gone;
    this.page = new Outbox(page, works.nanos(), this::pageDrained);
    this.pagePulse = new Pulse(works.nanos(), Pulse.GONE_AFTER);
    this.pace = new Pace(works.nanos());
    this.hour = new Hour(works.nanos());
  }

  public LiveCall call() {
    return call;
  }

  /** Whether {@link #open} would begin it: it is neither open nor over. */
  synchronized boolean canOpen() {
    return state == State.OPENING && plan == null;
  }

  /** Begins to talk with the model. */
  public synchronized void open(Plan how) {
    if (state == State.OPENING) {
      plan = how;
      connect(how);
    }
  }

  private void connect(Plan how) {
    int session = ++sessions;
    var unused =
        how.model()
            .open(new FromModel(session))
            .whenComplete((peer, failure) -> connected(how, session, peer, failure));
  }

  private synchronized void connected(
      Plan how, int session, @Nullable SocketPeer peer, @Nullable Throwable failure) {
    if (state == State.OVER || session != sessions) {
      if (peer != null) {
        peer.cut();
      }
    } else if (peer == null) {
      LOG.log(System.Logger.Level.WARNING, "No session: {0}", String.valueOf(failure));
      end(failure == null ? Close.AWAY : NotOpened.of(failure));
    } else {
      Outbox out = new Outbox(peer, works.nanos(), () -> modelDrained(session));
      model = new Upstream(peer, out, new Pulse(works.nanos(), Pulse.FIRST_WITHIN));
      modelLeft = false;
      begin(how, out);
      peer.more();
      letPageSpeak();
    }
  }

  private void begin(Plan how, Outbox out) {
    how.settings().ifPresent(out::add);
    if (!begun) {
      begun = true;
      hour.begins();
      works.notes().began(call);
      soFar.happened(how.before());
    }
    List<String> before = how.lasting() ? List.of() : soFar.retold();
    if (state == State.RENEWING || !before.isEmpty()) {
      before.forEach(out::add);
      if (!how.lasting()) {
        out.add(turns.renewed(Sentences.BACK));
      }
    }
    state = State.LIVE;
    early.forEach(out::add);
    early.clear();
    sendDue();
  }

  /** A message of the page's. */
  @Override
  public synchronized void text(String message) {
    pagePulse.beats();
    if (state == State.OVER) {
      pagePeer.more();
      return;
    }
    if (pace.isTooMuch(message.length())) {
      end(Close.FLOOD);
      return;
    }
    Event.read(message).ifPresentOrElse(this::pageSaid, this::pageSaidNothing);
    pageWaits = true;
    letPageSpeak();
  }

  private void pageSaid(Event event) {
    forModel(event)
        .ifPresent(text -> out().ifPresentOrElse(out -> out.add(text), () -> early.add(text)));
  }

  private Optional<String> forModel(Event event) {
    return isHeldHere() ? fromPage.forModel(event) : Optional.of(event.text());
  }

  private boolean isHeldHere() {
    return plan != null && plan.isHeldHere();
  }

  // Then no page is on this end.
  private boolean isJoined() {
    return plan != null && plan.lasting();
  }

  private Optional<Outbox> out() {
    return state == State.LIVE && model != null ? Optional.of(model.out()) : Optional.empty();
  }

  private void pageSaidNothing() {
    page.add(
        Events.error("invalid_request_error", "invalid_json", "The message is no event in JSON."));
    if (++garbage > MOST_GARBAGE) {
      end(Close.GARBAGE);
    }
  }

  private void letPageSpeak() {
    if (pageWaits && out().filter(out -> !out.isFull()).isPresent()) {
      pageWaits = false;
      pagePeer.more();
    }
  }

  private synchronized void modelDrained(int session) {
    if (session == sessions) {
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
    pagePulse.beats();
  }

  /** The page is gone. */
  @Override
  public synchronized void closed(int code) {
    if (state != State.OVER) {
      state = State.OVER;
      hangUp();
      if (code == NORMAL || code == GOING_AWAY) {
        works.notes().ended(call);
      }
    }
    pageLeft = true;
    leave();
  }

  private void leave() {
    if (pageLeft && modelLeft) {
      gone.accept(this);
    }
  }

  private void hangUp() {
    overAt = works.nanos().getAsLong();
    if (model != null) {
      model.out().close(Close.DONE);
    }
  }

  /** Ends it, for this reason. */
  public synchronized void end(Close why) {
    if (state != State.OVER) {
      state = State.OVER;
      page.close(why);
      hearGoodbye();
      hangUp();
      if (isJoined() || why.isGood()) {
        works.notes().ended(call);
      }
    }
  }

  private void hearGoodbye() {
    if (pageWaits) {
      pageWaits = false;
      pagePeer.more();
    }
  }

  private synchronized void modelSaid(int session, String message) {
    if (session != sessions || state == State.OVER || model == null) {
      return;
    }
    model.pulse().beats();
    // What is no event is not passed on: a page would break at it.
    Event.read(message).ifPresent(this::modelSaid);
    if (page.isFull()) {
      modelWaits = true;
    } else {
      model.peer().more();
    }
  }

  private void modelSaid(Event event) {
    page.add(event.text());
    if (event.is("error")) {
      expired |= event.tree().at("/error/code").asText().equals("session_expired");
    }
    if (isHeldHere()) {
      transcript.heard(event, works.clock().instant()).ifPresent(this::keep);
      turns.heard(event).ifPresent(this::carryOut);
      sendDue();
    }
  }

  private void keep(Line line) {
    soFar.said(line);
    works.notes().said(call, line);
  }

  private void carryOut(Requested requested) {
    works.tools().run(call, requested, output -> finished(requested, output));
  }

  private synchronized void finished(Requested requested, String output) {
    soFar.did(requested, output);
    turns.finished(requested, output);
    sendDue();
  }

  private void sendDue() {
    out().ifPresent(out -> turns.due().forEach(out::add));
  }

  private synchronized void pageDrained() {
    if (modelWaits && model != null && state == State.LIVE) {
      modelWaits = false;
      model.peer().more();
    }
  }

  private synchronized void modelLeft(int session, int code) {
    if (session != sessions) {
      return;
    }
    modelLeft = true;
    if (state == State.OVER) {
      leave();
    } else {
      lost(code);
    }
  }

  private void lost(int code) {
    Plan how = plan;
    long now = works.nanos().getAsLong();
    boolean justRenewed = sessions > 1 && now - renewedAt < NOT_AGAIN.toNanos();
    if (expired) {
      end(Close.EXPIRED);
    } else if (isJoined() && code == NORMAL) {
      end(Close.DONE);
    } else if (how == null || !how.isHeldHere() || justRenewed) {
      end(Close.NO_SESSION);
    } else {
      LOG.log(System.Logger.Level.WARNING, "A session was lost; the call goes on in another one");
      renew(how, now);
    }
  }

  private void renew(Plan how, long now) {
    state = State.RENEWING;
    renewedAt = now;
    modelWaits = false;
    if (model != null) {
      model.peer().cut();
      model = null;
    }
    if (how.lasting()) {
      turns.rejoined();
    } else {
      turns.lost();
    }
    connect(how);
  }

  /** A second has passed. */
  public synchronized void tick() {
    if (state == State.OVER) {
      letGo();
    } else if (page.underWay() > STALLED.toNanos()) {
      end(Close.STALLED);
    } else if (!pageWaits && !isJoined() && pagePulse.isGone(pagePeer)) {
      end(Close.STALLED);
    } else {
      tickModel();
    }
  }

  // Who does not read does not hear a goodbye either.
  private void letGo() {
    if (works.nanos().getAsLong() - overAt > GOODBYE.toNanos()) {
      pagePeer.cut();
      if (model != null) {
        model.peer().cut();
      }
      gone.accept(this);
    }
  }

  private void tickModel() {
    Upstream with = model;
    if (state != State.LIVE || with == null) {
      return;
    }
    boolean gone = !modelWaits && with.pulse().isGone(with.peer());
    if (gone || with.out().underWay() > STALLED.toNanos()) {
      with.peer().cut();
      modelLeft(sessions, BROKEN);
    } else if (hour.isOver()) {
      end(Close.EXPIRED);
    } else {
      turns.tick();
      if (isHeldHere() && hour.isNearlyOver()) {
        with.out().add(Events.told(Sentences.NEARLY_OVER));
        turns.owe();
      }
      sendDue();
    }
  }

  /** Hears one session with the model; what an earlier one says counts no more. */
  private final class FromModel implements SocketListener {
    private final int session;

    FromModel(int session) {
      this.session = session;
    }

    @Override
    public void text(String message) {
      modelSaid(session, message);
    }

    // Nothing of the protocol: this session cannot be relied on.
    @Override
    public void binary() {
      modelLeft(session, BROKEN);
    }

    @Override
    public void alive() {
      modelAlive(session);
    }

    @Override
    public void closed(int code) {
      modelLeft(session, code);
    }
  }

  private synchronized void modelAlive(int session) {
    if (session == sessions && model != null) {
      model.pulse().answers(isJoined());
    }
  }
}
