package frontdesk.standins.microsoft.faults;

import frontdesk.standins.microsoft.faults.Fault.Commit;
import frontdesk.standins.microsoft.ledger.SeenRequest;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Transmission;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

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
  private Commit commit = Commit.NEVER;
  private ErrorBody body = ErrorBody.JSON;
  private String retryAfter = "";
  private int nth = 1;
  private int times = 1;

  FaultScript(Faults faults, Predicate<SeenRequest> fits) {
    this.faults = faults;
    this.fits = fits;
  }

  /** Only requests with a token or code of this person. */
  public FaultScript forMailbox(String email) {
    String wanted = email.toLowerCase(Locale.ROOT);
    return when(request -> request.mailbox().filter(wanted::equals).isPresent());
  }

  /** Only requests for a page that is not the first. */
  public FaultScript onFurtherPages() {
    return when(request -> request.query().containsKey("$skip"));
  }

  /** Asked once of each request that fits so far; may throw a die. */
  public FaultScript when(Predicate<SeenRequest> also) {
    fits = fits.and(also);
    return this;
  }

  /** From the nth fitting request on, counted from 1 and from now. */
  public FaultScript nth(int from) {
    nth = from;
    return this;
  }

  /** So many requests instead of one. */
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
    commit = Commit.FIRST;
    return this;
  }

  /** What was asked for is done when the test says {@code commitLate()}, or by the lateness set. */
  public FaultScript commitsLate() {
    commit = Commit.LATE;
    return this;
  }

  /** The error's body is a gateway's page. */
  public FaultScript html() {
    body = ErrorBody.HTML;
    return this;
  }

  /** The error has no body. */
  public FaultScript empty() {
    body = ErrorBody.EMPTY;
    return this;
  }

  /** The error's {@code Retry-After}, as it is to be sent. */
  public FaultScript retryAfter(String text) {
    retryAfter = text;
    return this;
  }

  /** An error with the code that Microsoft usually gives with this status. */
  public Fault answer(int status) {
    return answer(status, ErrorBody.usualCode(status));
  }

  /** An error with a code of its own. */
  public Fault answer(int status, String code) {
    ErrorBody kind = body;
    String wait = retryAfter;
    return inForce(
        (usual, request) -> {
          Answer error = kind.answer(status, code, request);
          return wait.isEmpty() ? error : error.with("Retry-After", wait);
        });
  }

  /** Sends the client elsewhere, where a token must not follow. */
  public Fault redirectTo(URI elsewhere) {
    return inForce((usual, request) -> Answer.empty(307).with("Location", elsewhere.toString()));
  }

  /** The sign-in service says no. */
  public Fault refuse(TokenError error) {
    return inForce((usual, request) -> error.answer());
  }

  /** The connection is reset before a byte of the answer. */
  public Fault reset() {
    return inForce((usual, request) -> Answer.empty(NONE).sent(Transmission.reset()));
  }

  /** Healthy headers, half of the body, a reset. */
  public Fault resetMidBody() {
    return spoiling((usual, request) -> usual.sent(Transmission.halfThenReset()));
  }

  /** The answer does not come before {@link Fault#release}. */
  public Fault hold() {
    return spoiling(
        (usual, request) -> usual.sent(Transmission.heldUntil(gate, usual.transmission())));
  }

  /** The body comes byte by byte. */
  public Fault drip(Duration pause) {
    return spoiling((usual, request) -> usual.sent(Transmission.drip(pause)));
  }

  /** The first half of the JSON, with the length of the half. */
  public Fault truncateJson() {
    return spoiling(Spoils::truncated);
  }

  /** A body that is no JSON though it says so. */
  public Fault malformedJson() {
    return spoiling(Spoils::malformed);
  }

  public Fault contentType(String wrong) {
    return spoiling((usual, request) -> usual.with("Content-Type", wrong));
  }

  /** The object that answers, or each of a list, lacks its id. */
  public Fault withoutId() {
    return spoiling(Spoils::withoutId);
  }

  public Fault gzip() {
    return spoiling(Spoils::gzipped);
  }

  /** A byte-order mark before the JSON. */
  public Fault bom() {
    return spoiling(Spoils::marked);
  }

  /** A list of well-formed events, so many megabytes of them. */
  public Fault giantPage(int megabytes) {
    return spoiling((usual, request) -> Spoils.giant(usual, megabytes));
  }

  /** Every page has a next one, for ever. */
  public Fault endlessPages() {
    return always().spoiling(Spoils::oneMorePage);
  }

  /** Every page's next one is the page itself. */
  public Fault nextLinkToItself() {
    return always().spoiling(Spoils::samePage);
  }

  /** The next page's address is on this host. */
  public Fault foreignNextLink(URI host) {
    return spoiling((usual, request) -> Spoils.nextLink(usual, host + "/v1.0/me/calendarView"));
  }

  /** The first page is empty and names a next one, which has everything. */
  public Fault emptyPage() {
    return spoiling(Spoils::emptyPage);
  }

  /** The token reply has no new refresh token. */
  public Fault withoutRefreshToken() {
    return spoiling(Spoils::withoutRefreshToken);
  }

  /** The token reply grants only these scopes, in words of the reply; the token itself has all. */
  public Fault narrowerScope(String scopes) {
    return spoiling((usual, request) -> Spoils.withScope(usual, scopes));
  }

  /** There must be an answer before it can be spoilt. */
  private Fault spoiling(Fault.Effect effect) {
    if (commit == Commit.LATE) {
      throw new IllegalStateException("what is carried out later has no answer to spoil");
    }
    commit = Commit.FIRST;
    return inForce(effect);
  }

  private Fault inForce(Fault.Effect effect) {
    return faults.add(new Fault(fits, commit, effect, gate, nth, times));
  }
}
