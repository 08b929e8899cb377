package frontdesk.adapters.realtime.live;

import frontdesk.CallId;
import frontdesk.SettableClock;
import frontdesk.UserId;
import frontdesk.http.SocketListener;
import frontdesk.http.SocketPeer;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A session between a page and models that exist in memory only, at a time that a test sets. */
final class CallInMemory {
  private static final LiveCall CALL =
      new LiveCall(Demo.ORG, new CallId("call-1"), Way.to(new UserId("front_desk")));

  private final List<FakePeer> models = new ArrayList<>();
  private final List<SocketListener> hearing = new ArrayList<>();
  private final List<Requested> requested = new ArrayList<>();
  private final List<Consumer<String>> outputs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final FakePeer page = new FakePeer();
  private Optional<Close> refusal = Optional.empty();
  private int refused;
  private final Map<FakePeer, CompletableFuture<SocketPeer>> opening = new HashMap<>();
  private boolean slow;
  private long nanos;
  private boolean gone;
  private final LiveSession session =
      new LiveSession(
          new Works(
              (call, tool, output) -> {
                requested.add(tool);
                outputs.add(output);
              },
              notes(),
              new SettableClock("2026-11-21T12:00:00Z"),
              () -> nanos),
          CALL,
          page,
          over -> gone = true);

  private Notes notes() {
    return new Notes() {
      @Override
      public void began(LiveCall call) {
        notes.add("began");
      }

      @Override
      public void said(LiveCall call, Line line) {
        notes.add(line.speaker() + ": " + line.text());
      }

      @Override
      public void ended(LiveCall call) {
        notes.add("ended");
      }
    };
  }

  /** Held by the server. */
  static CallInMemory held() {
    return opened(Optional.of("{\"type\":\"session.update\"}"), false);
  }

  /** Held by the page. */
  static CallInMemory passedThrough() {
    return opened(Optional.empty(), false);
  }

  /** Begun elsewhere, and joined. */
  static CallInMemory joined() {
    return opened(Optional.empty(), true);
  }

  private static CallInMemory opened(Optional<String> settings, boolean lasting) {
    CallInMemory call = new CallInMemory();
    call.session.open(new Plan(call::open, settings, List.of(), lasting));
    return call;
  }

  /** Held by the server, and begun before. */
  static CallInMemory again(List<String> before) {
    CallInMemory call = new CallInMemory();
    Optional<String> settings = Optional.of("{\"type\":\"session.update\"}");
    call.session.open(new Plan(call::open, settings, before, false));
    return call;
  }

  private CompletableFuture<SocketPeer> open(SocketListener listener) {
    if (refusal.isPresent()) {
      refused++;
      return CompletableFuture.failedFuture(new NotOpened(refusal.get(), null));
    }
    hearing.add(listener);
    models.add(new FakePeer());
    CompletableFuture<SocketPeer> opened = new CompletableFuture<>();
    opening.put(model(), opened);
    return slow ? opened : CompletableFuture.completedFuture(model());
  }

  /** From now on sessions take their time to open. */
  CallInMemory openingSlowly() {
    slow = true;
    return this;
  }

  CallInMemory opensAtLast() {
    return opensLate(model());
  }

  CallInMemory opensLate(FakePeer model) {
    opening.get(model).complete(model);
    return this;
  }

  /** No more sessions can be opened. */
  CallInMemory refusing(Close why) {
    refusal = Optional.of(why);
    return this;
  }

  /** Sessions can be opened again. */
  CallInMemory refusingNoMore() {
    refusal = Optional.empty();
    return this;
  }

  /** How many sessions could not be opened. */
  int refused() {
    return refused;
  }

  LiveSession session() {
    return session;
  }

  FakePeer page() {
    return page;
  }

  /** The newest model. */
  FakePeer model() {
    return models.get(models.size() - 1);
  }

  int sessions() {
    return models.size();
  }

  List<Requested> requested() {
    return requested;
  }

  List<String> noted() {
    return notes;
  }

  boolean isGone() {
    return gone;
  }

  CallInMemory modelSays(Event event) {
    hearing.get(hearing.size() - 1).text(event.text());
    return this;
  }

  CallInMemory modelLeaves() {
    hearing.get(hearing.size() - 1).closed(1006);
    return this;
  }

  CallInMemory modelLeavesInGoodOrder() {
    hearing.get(hearing.size() - 1).closed(1000);
    return this;
  }

  CallInMemory pageSays(String event) {
    session.text(event.replace('\'', '"'));
    return this;
  }

  CallInMemory toolAnswers(int nth, String output) {
    outputs.get(nth).accept(output);
    return this;
  }

  /** Time passes, second by second. */
  CallInMemory passes(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      nanos += 1_000_000_000L;
      session.tick();
    }
    return this;
  }

  /** Time passes in which a session has begun and both ends answer pings. */
  CallInMemory talksFor(Duration time) {
    return modelSays(Heard.event("{'type':'session.created'}")).answersFor(time);
  }

  /** Time passes in which both ends answer pings and say nothing. */
  CallInMemory answersFor(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      hearing.get(hearing.size() - 1).alive();
      session.alive();
      passes(Duration.ofSeconds(1));
    }
    return this;
  }
}
