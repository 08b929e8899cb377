package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What happens in one response: what the caller said before it, then what the model does, in order.
 * Immutable.
 */
public final class Turn {
  private final String heard;
  private final List<Step> steps;
  private final Optional<String> callerGoesOn;

  /** One thing that happens while a response runs. */
  @FunctionalInterface
  interface Step {
    void happen(RunningResponse response) throws InterruptedException;
  }

  private Turn(String heard, List<Step> steps, Optional<String> callerGoesOn) {
    this.heard = heard;
    this.steps = steps;
    this.callerGoesOn = callerGoesOn;
  }

  /** One in which nothing happens: the response is completed and empty. */
  public static Turn turn() {
    return new Turn("", List.of(), Optional.empty());
  }

  /** What the recogniser makes of the caller's speech that this answers. */
  public Turn hears(String words) {
    return new Turn(words, steps, callerGoesOn);
  }

  /** Speaks, with transcript events; or writes, where the session has text only. */
  public Turn says(String words) {
    return then(response -> response.say(words, "completed"));
  }

  /** Calls a tool under a new call id, told in all five events. */
  public Turn calls(String tool, String arguments) {
    return then(response -> response.call(Ids.next("call"), tool, arguments, "completed"));
  }

  /** Calls a tool under this call id. */
  public Turn calls(String callId, String tool, String arguments) {
    return then(response -> response.call(callId, tool, arguments, "completed"));
  }

  /** The caller interrupts while the arguments are made: they end where they are. */
  public Turn cutOff(String callId, String tool, String argumentsSoFar) {
    return then(response -> response.call(callId, tool, argumentsSoFar, "incomplete"))
        .interrupted();
  }

  /** The limit of tokens ends the response while the arguments are made. */
  public Turn runsOutOfTokens(String callId, String tool, String argumentsSoFar) {
    return then(response -> response.call(callId, tool, argumentsSoFar, "incomplete"))
        .then(response -> response.end("incomplete", "max_output_tokens"));
  }

  /** The caller interrupts here: what was completed is completed, the response is cancelled. */
  public Turn interrupted() {
    return then(RunningResponse::interrupt);
  }

  /** Speaks on until the caller interrupts or the client cancels. */
  public Turn speaksOn(String words) {
    return then(response -> response.say(words, "in_progress"))
        .then(RunningResponse::awaitInterruption);
  }

  /** The response fails. */
  public Turn fails(String code, String message) {
    return then(response -> response.fail(code, message));
  }

  public Turn pauses(Duration time) {
    return then(response -> response.pause(time));
  }

  /** Goes on once the gate is open. */
  public Turn waitsFor(CountDownLatch gate) {
    return then(response -> gate.await());
  }

  /** An event that is none of those above, with an event id if it has none. */
  public Turn sends(ObjectNode event) {
    return then(response -> response.send(event.deepCopy()));
  }

  /** This text as it is. */
  public Turn sendsText(String garbage) {
    return then(response -> response.session().sendRaw(garbage));
  }

  public Turn sendsBinary(byte[] bytes) {
    return then(response -> response.session().sendBinary(bytes));
  }

  /** An error event in mid-response, after which everything goes on. */
  public Turn errs(String code, String message) {
    return then(response -> response.session().sendError(new Problem(code, message, ""), ""));
  }

  /** So many frames of audio as fast as the client takes them. */
  public Turn floods(int frames, int bytesEach) {
    return then(response -> response.flood(frames, bytesEach));
  }

  /** The session has lasted as long as a session may. */
  public Turn expires() {
    return then(response -> response.session().expire());
  }

  /** OpenAI closes the connection in good order. */
  public Turn closes(int code, String reason) {
    return then(response -> response.session().close(code, reason));
  }

  /** The connection is gone, without a word. */
  public Turn drops() {
    return then(response -> response.session().drop());
  }

  /** After this response the caller speaks at once, and the next turn answers it. */
  public Turn thenCallerSays(String words) {
    return new Turn(heard, steps, Optional.of(words));
  }

  private Turn then(Step step) {
    return new Turn(heard, Stream.concat(steps.stream(), Stream.of(step)).toList(), callerGoesOn);
  }

  String heard() {
    return heard;
  }

  List<Step> steps() {
    return steps;
  }

  Optional<String> callerGoesOn() {
    return callerGoesOn;
  }
}
