package frontdesk.standins.vapi;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Transmission;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One fault in the making: first which requests, then whether they are carried out, then what they
 * get, which puts it in force.
 */
public final class FaultScript {
  /** The ledger's status of what was never answered. */
  private static final int NONE = 0;

  private final Faults faults;
  private final CountDownLatch gate = new CountDownLatch(1);
  private Predicate<SeenRequest> fits;
  private boolean commits;
  private String retryAfter = "";
  private boolean html;
  private int nth = 1;
  private int times = 1;

  FaultScript(Faults faults, Predicate<SeenRequest> fits) {
    this.faults = faults;
    this.fits = fits;
  }

  /** Only requests about this assistant, tool or number. */
  public FaultScript of(String id) {
    return when(request -> request.path().endsWith("/" + id));
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

  /** What was asked for is done, and then the answer is spoilt. */
  public FaultScript afterCommit() {
    commits = true;
    return this;
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

  public Fault answer(int status) {
    Answer error =
        html
            ? Answer.html(status, "<html><body>Gateway</body></html>")
            : Errors.answer(status, "Scripted.");
    Answer sent = retryAfter.isEmpty() ? error : error.with("Retry-After", retryAfter);
    return inForce(usual -> sent);
  }

  /** The connection is reset before a byte of the answer. */
  public Fault reset() {
    return inForce(usual -> Answer.empty(NONE).sent(Transmission.reset()));
  }

  /** It is carried out; of the answer only half arrives. */
  public Fault resetMidBody() {
    return spoiling(usual -> usual.sent(Transmission.halfThenReset()));
  }

  /** It is carried out; the answer does not come before {@link Fault#release}. */
  public Fault hold() {
    return spoiling(usual -> usual.sent(Transmission.heldUntil(gate, usual.transmission())));
  }

  /** It is carried out; the body comes byte by byte. */
  public Fault drip(Duration pause) {
    return spoiling(usual -> usual.sent(Transmission.drip(pause)));
  }

  /** It is carried out; the answer is half of the JSON, with the length of the half. */
  public Fault truncateJson() {
    return spoiling(usual -> usual.withBody(Arrays.copyOf(usual.body(), usual.body().length / 2)));
  }

  /** Something happens meanwhile, as somebody at the dashboard; then the request is as usual. */
  public Fault meanwhile(Runnable happens) {
    commits = true;
    return faults.add(
        new Fault(fits, commits, happens, UnaryOperator.identity(), gate, nth, times));
  }

  /** There must be an answer before it can be spoilt. */
  private Fault spoiling(UnaryOperator<Answer> effect) {
    commits = true;
    return inForce(effect);
  }

  private Fault inForce(UnaryOperator<Answer> effect) {
    return faults.add(new Fault(fits, commits, () -> {}, effect, gate, nth, times));
  }
}
