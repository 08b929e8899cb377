package frontdesk.standins.zapier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Transmission;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One fault in the making: first which requests, then how long it takes and with what headers, then
 * what they get, which puts it in force. Each request is read and journalled all the same.
 */
public final class FaultScript {
  private static final int MEGABYTE = 1024 * 1024;

  private final Faults faults;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Predicate<Received> fits;
  private Duration before = Duration.ZERO;
  private int nth = 1;
  private int times = 1;

  FaultScript(Faults faults, Predicate<Received> fits) {
    this.faults = faults;
    this.fits = fits;
  }

  /** Asked once of each request that fits so far. */
  public FaultScript when(Predicate<Received> also) {
    fits = fits.and(also);
    return this;
  }

  /** Each request with this probability; the same seed gives the same sequence. */
  public FaultScript chance(double probability, long seed) {
    Random die = new Random(seed);
    return when(request -> die.nextDouble() < probability);
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

  /** Between reading and the first byte of what comes. */
  public FaultScript takes(Duration time) {
    before = time;
    return this;
  }

  /** A header of what comes, as it is to be sent. */
  public FaultScript with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Seconds, a date or junk: as it is to be sent. */
  public FaultScript retryAfter(String text) {
    return with("Retry-After", text);
  }

  /** Zapier's usual words under another status. */
  public Fault answer(int status) {
    return inForce(
        usual -> status == 204 ? Answer.empty(status) : Answer.of(status, Map.of(), usual.body()));
  }

  public Fault answer(int status, String body) {
    return inForce(usual -> Answer.of(status, Map.of(), body.getBytes(UTF_8)));
  }

  /** A gateway's page. */
  public Fault html(int status) {
    return inForce(usual -> Answer.html(status, "<html><body>Gateway</body></html>"));
  }

  /** Half of the JSON, with the length of the half. */
  public Fault truncateJson() {
    return inForce(usual -> usual.withBody(half(usual.body())));
  }

  /** Sends the client elsewhere, where nothing must follow. */
  public Fault redirectTo(int status, URI elsewhere) {
    return inForce(usual -> Answer.empty(status).with("Location", elsewhere.toString()));
  }

  /** The connection is reset before a byte of an answer. */
  public Fault reset() {
    return sent(Transmission.reset());
  }

  /** The connection is closed in good order before a byte of an answer. */
  public Fault hangUp() {
    return sent(Transmission.hangUp());
  }

  /** Nothing comes before {@link Fault#release}; nothing ever, if nobody does. */
  public Fault hold() {
    return inForce(usual -> usual.sent(Transmission.heldUntil(gate, usual.transmission())));
  }

  /** Of the body half comes, then a reset. */
  public Fault resetMidBody() {
    return sent(Transmission.halfThenReset());
  }

  /** Of the body half comes, then the end in good order. */
  public Fault halfBody() {
    return sent(Transmission.halfThenHangUp());
  }

  /** The length is said to be so many bytes more, or less, than what comes. */
  public Fault lengthOffBy(int bytes) {
    return sent(Transmission.lengthOffBy(bytes));
  }

  /** The body comes byte by byte. */
  public Fault drip(Duration pause) {
    return sent(Transmission.drip(pause));
  }

  /** A 200 with far more after it than anybody wants. */
  public Fault giant(int megabytes) {
    byte[] nothing = new byte[0];
    return sent(Transmission.giant(nothing, new byte[MEGABYTE], megabytes, nothing));
  }

  /** The usual answer, and then the connection is closed though nothing said so. */
  public Fault thenHangUp() {
    return sent(Transmission.thenHangUp());
  }

  /** These bytes instead of an answer. */
  public Fault raw(String bytes) {
    return sent(Transmission.raw(bytes.getBytes(ISO_8859_1)));
  }

  private Fault sent(Transmission how) {
    return inForce(usual -> usual.sent(how));
  }

  private Fault inForce(UnaryOperator<Answer> effect) {
    Duration pause = before;
    Map<String, String> more = Map.copyOf(headers);
    return faults.add(
        new Fault(fits, usual -> later(pause, more, effect.apply(usual)), gate, nth, times));
  }

  private static Answer later(Duration pause, Map<String, String> more, Answer answer) {
    Answer dressed = answer;
    for (Map.Entry<String, String> header : more.entrySet()) {
      dressed = dressed.with(header.getKey(), header.getValue());
    }
    return pause.isZero()
        ? dressed
        : dressed.sent(Transmission.after(pause, dressed.transmission()));
  }

  private static byte[] half(byte[] body) {
    return java.util.Arrays.copyOf(body, body.length / 2);
  }
}
