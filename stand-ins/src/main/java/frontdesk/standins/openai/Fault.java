package frontdesk.standins.openai;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.ScriptedFault;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** One scripted fault, to be asked afterwards whether it happened. */
public final class Fault extends ScriptedFault<SeenRequest> {
  private final CountDownLatch gate;
  private final Optional<Answer> instead;
  private final boolean hangsUp;

  Fault(
      Predicate<SeenRequest> fits,
      CountDownLatch gate,
      Optional<Answer> instead,
      boolean hangsUp,
      int nth,
      int times) {
    super(fits, gate, nth, times);
    this.gate = gate;
    this.instead = instead;
    this.hangsUp = hangsUp;
  }

  /** What comes instead of carrying it out; nothing if it is carried out after all. */
  Optional<Answer> instead() throws InterruptedException {
    gate.await();
    return instead;
  }

  /** Whether the connection ends without a byte of an answer. */
  boolean hangsUp() {
    return hangsUp;
  }
}
