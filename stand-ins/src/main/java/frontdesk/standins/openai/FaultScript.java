package frontdesk.standins.openai;

import frontdesk.standins.wire.Answer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** One fault in the making: first which requests, then what they get, which puts it in force. */
public final class FaultScript {
  private final Faults faults;
  private Predicate<SeenRequest> fits;
  private String retryAfter = "";
  private boolean html;
  private int nth = 1;
  private int times = 1;

  FaultScript(Faults faults, Predicate<SeenRequest> fits) {
    this.faults = faults;
    this.fits = fits;
  }

  public FaultScript when(Predicate<SeenRequest> also) {
    fits = fits.and(also);
    return this;
  }

  /** From the nth fitting request on, counted from 1 and from now. */
  public FaultScript nth(int from) {
    nth = from;
    return this;
  }

  public FaultScript times(int many) {
    times = many;
    return this;
  }

  /** Every fitting request, until {@link Fault#end}. */
  public FaultScript always() {
    return times(Integer.MAX_VALUE);
  }

  /** The error's {@code Retry-After}, as it is to be sent. */
  public FaultScript retryAfter(String text) {
    retryAfter = text;
    return this;
  }

  /** The error's body is a gateway's page. */
  public FaultScript html() {
    html = true;
    return this;
  }

  /** An error; nothing is carried out. */
  public Fault answer(int status) {
    Answer error =
        html
            ? Answer.html(status, "<html><body>Gateway</body></html>")
            : Errors.answer(status, "scripted", "Scripted.");
    return inForce(
        open(),
        Optional.of(retryAfter.isEmpty() ? error : error.with("Retry-After", retryAfter)),
        false);
  }

  /** These words as if they were JSON, under 200; nothing is carried out. */
  public Fault answerText(String body) {
    return inForce(open(), Optional.of(Errors.text(body)), false);
  }

  /** The connection ends without an answer; nothing is carried out. */
  public Fault hangUp() {
    return inForce(open(), Optional.empty(), true);
  }

  /** Nothing happens before {@link Fault#release}; then it is carried out as usual. */
  public Fault hold() {
    return inForce(new CountDownLatch(1), Optional.empty(), false);
  }

  private Fault inForce(CountDownLatch gate, Optional<Answer> instead, boolean hangsUp) {
    return faults.add(new Fault(fits, gate, instead, hangsUp, nth, times));
  }

  private static CountDownLatch open() {
    return new CountDownLatch(0);
  }
}
