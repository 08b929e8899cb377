package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One response from {@code response.created} to {@code response.done}, told as OpenAI tells it. */
final class RunningResponse implements Runnable {
  /** Thrown through a turn's steps where the response ends before they do. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended() {
      super("the response has ended", null, false, false);
    }
  }

  private final FakeSession session;
  private final Turn turn;
  private final JsonNode metadata;
  private final String id = Ids.next("resp");
  private final List<ObjectNode> output = new ArrayList<>();
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private volatile String cancelReason = "";
  private Optional<Utterance> unfinished = Optional.empty();
  private String status = "completed";
  private Optional<ObjectNode> details = Optional.empty();

  RunningResponse(FakeSession session, Turn turn, JsonNode metadata) {
    this.session = session;
    this.turn = turn;
    this.metadata = metadata;
  }

  String id() {
    return id;
  }

  FakeSession session() {
    return session;
  }

  /** From any thread: it ends at the next step. */
  void cancel(String reason) {
    cancelReason = reason;
    cancelled.countDown();
  }

  @Override
  public void run() {
    send(event("response.created").set("response", json("in_progress")));
    try {
      for (Turn.Step step : turn.steps()) {
        endIfCancelled();
        step.happen(this);
      }
      endIfCancelled();
    } catch (Ended early) {
      unfinished.ifPresent(utterance -> utterance.end("incomplete"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    session.finished(this, event("response.done").set("response", json(status)));
    turn.callerGoesOn().ifPresent(session::callerSays);
  }

  void say(String words, String how) throws InterruptedException {
    Utterance utterance = new Utterance(this, output.size(), session.config().speaks());
    unfinished = Optional.of(utterance);
    utterance.begin();
    for (String word : words.split("(?<= )", -1)) {
      endIfCancelled();
      utterance.add(word);
    }
    if (how.equals("completed")) {
      utterance.end(how);
      unfinished = Optional.empty();
    }
  }

  void call(String callId, String tool, String arguments, String how) {
    ObjectNode item = CallEvents.item(callId, tool, "in_progress", "");
    session.conversation().put(item);
    new CallEvents(this, output.size(), item).tell(arguments, how);
  }

  /** An item that is complete, or as complete as it will ever be. */
  void add(ObjectNode item) {
    output.add(item);
    session.conversation().put(item);
  }

  void interrupt() {
    session.tell(Json.object().put("type", "input_audio_buffer.speech_started"));
    end("cancelled", "turn_detected");
  }

  void awaitInterruption() throws InterruptedException {
    cancelled.await();
  }

  void pause(Duration time) throws InterruptedException {
    boolean unused = cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  void end(String how, String reason) {
    status = how;
    details = Optional.of(Json.object().put("type", how).put("reason", reason));
    throw new Ended();
  }

  void fail(String code, String message) {
    status = "failed";
    ObjectNode failed = Json.object().put("type", "failed");
    failed.putObject("error").put("type", "server_error").put("code", code).put("message", message);
    details = Optional.of(failed);
    throw new Ended();
  }

  void flood(int frames, int bytesEach) {
    Utterance utterance = new Utterance(this, output.size(), true);
    unfinished = Optional.of(utterance);
    utterance.begin();
    for (int i = 0; i < frames; i++) {
      endIfCancelled();
      utterance.audio(new byte[bytesEach]);
    }
    utterance.end("completed");
    unfinished = Optional.empty();
  }

  /** Waits until the client has taken it, so that nobody is told faster than they listen. */
  void send(ObjectNode event) {
    session.send(event).join();
  }

  ObjectNode event(String type) {
    return Json.object().put("type", type);
  }

  ObjectNode eventOf(String type, int outputIndex) {
    return event(type).put("response_id", id).put("output_index", outputIndex);
  }

  private void endIfCancelled() {
    if (cancelled.getCount() == 0) {
      end("cancelled", cancelReason);
    }
  }

  private ObjectNode json(String as) {
    ObjectNode response = Json.object().put("id", id).put("object", "realtime.response");
    response.put("status", as);
    response.set("status_details", details.<JsonNode>map(it -> it).orElse(NullNode.getInstance()));
    output.forEach(response.putArray("output")::add);
    response.put("conversation_id", session.conversationId());
    response.set("output_modalities", session.config().json().path("output_modalities"));
    response.set("usage", as.equals("in_progress") ? NullNode.getInstance() : usage());
    return response.set("metadata", metadata.isMissingNode() ? NullNode.getInstance() : metadata);
  }

  private static ObjectNode usage() {
    ObjectNode usage = Json.object();
    Map.of("total_tokens", 30, "input_tokens", 20, "output_tokens", 10).forEach(usage::put);
    return usage;
  }
}
