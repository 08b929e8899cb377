package frontdesk.adapters.realtime.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What is said and done in a call that is held here: lines are kept, tool calls carried out, and
 * what the model has to be told of them is due. For one thread at a time.
 */
final class Talk {
  private final Works works;
  private final LiveCall call;
  private final BiConsumer<Requested, String> finished;
  private final Transcript transcript = new Transcript();
  private final ToolTurns turns = new ToolTurns();
  private final SoFar soFar = new SoFar();
  private final Hour hour;
  private boolean begun;

  /**
   * @param finished told, perhaps by another thread, what came of a tool call; to be handed to
   *     {@link #finished}
   */
  Talk(Works works, LiveCall call, BiConsumer<Requested, String> finished) {
    this.works = works;
    this.call = call;
    this.finished = finished;
    this.hour = new Hour(works.nanos());
  }

  /**
   * A session is open; the first one begins the call.
   *
   * @param before events that tell what was said and done elsewhere
   */
  void begins(List<String> before) {
    if (!begun) {
      begun = true;
      hour.begins();
      works.notes().began(call);
      soFar.happened(before);
    }
  }

  void hears(Event event) {
    Instant now = works.clock().instant();
    transcript.heard(event, now).ifPresent(this::keep);
    transcript.unfinished(event, now).ifPresent(line -> works.notes().saying(call, line));
    turns.heard(event).ifPresent(this::carryOut);
  }

  private void keep(Line line) {
    soFar.said(line);
    works.notes().said(call, line);
  }

  private void carryOut(Requested requested) {
    works.tools().run(call, requested, output -> finished.accept(requested, output));
  }

  void finished(Requested requested, String output) {
    soFar.did(requested, output);
    turns.finished(requested, output);
  }

  /** What has to be sent to the model now, in this order. */
  List<String> due() {
    return turns.due();
  }

  /**
   * What a session has to be told before all else.
   *
   * @param again whether the call goes on in it, after another one
   */
  List<String> retold(boolean again) {
    List<String> told = new ArrayList<>(soFar.retold());
    if (again || !told.isEmpty()) {
      told.add(turns.renewed(Sentences.BACK));
    }
    return told;
  }

  /** The session is lost. */
  void lost() {
    turns.lost();
  }

  /** The socket is lost, and the session goes on. */
  void rejoined() {
    turns.rejoined();
  }

  /** Whether it has lasted as long as it may. */
  boolean isOver() {
    return hour.isOver();
  }

  /** A second has passed; once, near the end, there is an event that tells of it. */
  Optional<String> tick() {
    turns.tick();
    if (!hour.isNearlyOver()) {
      return Optional.empty();
    }
    turns.owe();
    return Optional.of(Events.told(Sentences.NEARLY_OVER));
  }
}
