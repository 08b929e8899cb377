package frontdesk.standins.vapi;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.ScriptedFault;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault extends ScriptedFault<SeenRequest> {
  private final boolean commits;
  private final Runnable before;
  private final UnaryOperator<Answer> effect;

  Fault(
      Predicate<SeenRequest> fits,
      boolean commits,
      Runnable before,
      UnaryOperator<Answer> effect,
      CountDownLatch gate,
      int nth,
      int times) {
    super(fits, gate, nth, times);
    this.commits = commits;
    this.before = before;
    this.effect = effect;
  }

  /** Whether what was asked for is done all the same. */
  boolean commits() {
    return commits;
  }

  void before() {
    before.run();
  }

  Answer spoil(Answer usual) {
    return effect.apply(usual);
  }
}
