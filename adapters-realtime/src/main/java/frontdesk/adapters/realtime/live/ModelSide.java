package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model's side of a call: its sessions one after another, of which the newest counts. For one
 * thread at a time.
 */
final class ModelSide {
  private static final System.Logger LOG = System.getLogger(ModelSide.class.getName());

  private final Works works;
  private final LiveSession heardBy;
  private final Talk talk;
  private final Renewal renewal;
  private final NewestSession newest = new NewestSession();
  private @Nullable Plan plan;
  private boolean closed;
  private int sessions;

  ModelSide(Works works, LiveSession heardBy) {
    this.works = works;
    this.heardBy = heardBy;
    this.talk = new Talk(works, heardBy.call(), heardBy::finished);
    this.renewal = new Renewal(works.nanos());
  }

  boolean isPlanned() {
    return plan != null;
  }

  boolean isHeldHere() {
    return plan != null && plan.isHeldHere();
  }

  /** Whether no page is on the other side. */
  boolean isJoined() {
    return plan != null && plan.lasting();
  }

  /** Whether that is the session that counts. */
  boolean isNewest(int session) {
    return session == sessions;
  }

  void open(Plan how) {
    plan = how;
    connect(how);
  }

  private void connect(Plan how) {
    int session = ++sessions;
    var unused =
        how.model()
            .open(new FromModel(heardBy, session))
            .whenComplete((peer, failure) -> heardBy.connected(session, peer, failure));
  }

  /** The newest session is open. */
  void connected(SocketPeer peer) {
    int session = sessions;
    Pulse pulse = new Pulse(works.nanos(), Pulse.FIRST_WITHIN);
    End opened = new End(peer, works.nanos(), pulse, () -> heardBy.modelDrained(session));
    newest.opens(opened);
    renewal.succeeds();
    if (plan != null) {
      begin(plan, opened);
    }
    opened.letSpeak();
  }

  /**
   * The newest session could not be opened.
   *
   * @return how the call ends for it; empty: it is tried again within a second
   */
  Optional<Close> notOpened(Close why) {
    Optional<Close> end = renewal.refusal(plan, why);
    closed = end.isEmpty();
    return end;
  }

  private void begin(Plan how, End opened) {
    how.settings().ifPresent(opened::tell);
    talk.begins(how.before());
    if (!how.lasting()) {
      talk.retold(sessions > 1).forEach(opened::tell);
    }
    newest.begins();
    sendDue();
  }

  /** Whether it takes what a page says. */
  boolean hasRoom() {
    return newest.live().filter(it -> !it.isFull()).isPresent();
  }

  /** What is said between two sessions is for the next one. */
  void tell(String event) {
    newest.tell(event);
  }

  /** The newest session has said this; it is let speak on if that page has room. */
  void said(String message, End page) {
    newest.end().ifPresent(speaking -> said(message, speaking, page));
  }

  private void said(String message, End speaking, End page) {
    speaking.beats();
    // What is no event is not passed on: a page would break at it.
    Event.read(message).ifPresent(event -> said(event, page));
    speaking.hasSpoken();
    if (!page.isFull()) {
      speaking.letSpeak();
    }
  }

  private void said(Event event, End page) {
    page.tell(event.text());
    renewal.hears(event);
    if (isHeldHere()) {
      talk.hears(event);
      sendDue();
    }
  }

  /** A tool has answered. */
  void finished(Requested requested, String output) {
    talk.finished(requested, output);
    sendDue();
  }

  private void sendDue() {
    newest.live().ifPresent(it -> talk.due().forEach(it::tell));
  }

  /** The page has room again. */
  void letSpeak() {
    newest.live().ifPresent(End::letSpeak);
  }

  /** The newest session has answered when it was asked whether it is there. */
  void answers() {
    newest.end().ifPresent(it -> it.answers(isJoined()));
  }

  /**
   * The newest session is lost.
   *
   * @return how the call ends with it; empty: another one is opened
   */
  Optional<Close> afterLoss(int code) {
    Optional<Close> end = renewal.refusal(plan, code);
    if (end.isEmpty() && plan != null) {
      renew(plan);
    }
    return end;
  }

  private void renew(Plan how) {
    LOG.log(System.Logger.Level.WARNING, "A session was lost; the call goes on in another one");
    renewal.begins();
    newest.isLost();
    if (how.lasting()) {
      talk.rejoined();
    } else {
      talk.lost();
    }
    connect(how);
  }

  /** Whether the newest session does not read, or does not answer. */
  boolean isGone() {
    return newest.isGone();
  }

  /** Whether the hour is over. */
  boolean isOver() {
    return newest.isLive() && talk.isOver();
  }

  /** A second has passed. */
  void tick() {
    if (closed && plan != null) {
      closed = false;
      connect(plan);
    }
    newest.live().ifPresent(this::tick);
  }

  private void tick(End with) {
    if (isHeldHere()) {
      talk.tick().ifPresent(with::tell);
      sendDue();
    }
  }

  /** Says goodbye. */
  void hangUp() {
    newest.stops();
    newest.end().ifPresent(it -> it.close(Close.DONE));
  }

  void cut() {
    newest.cut();
  }
}
