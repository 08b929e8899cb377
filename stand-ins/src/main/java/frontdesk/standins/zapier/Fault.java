package frontdesk.standins.zapier;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.ScriptedFault;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault extends ScriptedFault<Received> {
  private final UnaryOperator<Answer> effect;

  Fault(
      Predicate<Received> fits,
      UnaryOperator<Answer> effect,
      CountDownLatch gate,
      int nth,
      int times) {
    super(fits, gate, nth, times);
    this.effect = effect;
  }

  Answer spoil(Answer usual) {
    return effect.apply(usual);
  }
}
