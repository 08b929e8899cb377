package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/**
 * One session: what it is set to, what was said in it, and every event both ways. It has as many
 * sockets as clients and sidebands have joined; each hears everything.
 */
public final class FakeSession {
  private final String id = Ids.next("sess");
  private final String conversationId = Ids.next("conv");
  private final SessionConfig config;
  private final Model model;
  private final Manner manner;
  private final boolean hasLine;
  private final Conversation conversation = new Conversation();
  private final Heard heard = new Heard();
  private final EventRecord record = new EventRecord();
  private final Audience audience = new Audience(record);
  private final ExecutorService player = Executors.newSingleThreadExecutor(FakeSession::daemon);
  private Optional<RunningResponse> active = Optional.empty();
  private Optional<Turn> pending = Optional.empty();
  private boolean hasSpoken;

  /**
   * @param hasLine whether a caller hears it by telephone or WebRTC, and not by a socket
   */
  FakeSession(JsonNode asked, Model model, Manner manner, boolean hasLine) {
    this.config = SessionConfig.of(asked);
    this.model = model;
    this.manner = manner;
    this.hasLine = hasLine;
  }

  public String id() {
    return id;
  }

  /** What it is set to now. */
  public ObjectNode settings() {
    return config.json();
  }

  /** Every event that a client sent, in order, but {@code input_audio_buffer.append}. */
  public List<ObjectNode> received() {
    return record.received();
  }

  public List<ObjectNode> received(String type) {
    return received().stream().filter(event -> isOf(type).test(event)).toList();
  }

  /** Every event that was sent, in order, but audio. */
  public List<ObjectNode> sent() {
    return record.sent();
  }

  public List<ObjectNode> sent(String type) {
    return sent().stream().filter(event -> isOf(type).test(event)).toList();
  }

  /** What clients were told as errors. */
  public List<String> errors() {
    return sent("error").stream().map(it -> it.path("error").path("code").asText()).toList();
  }

  /** The outputs that were taken, of each call id in the order they came. */
  public Map<String, List<String>> outputs() {
    Map<String, List<String>> outputs = new LinkedHashMap<>();
    for (ObjectNode item : items()) {
      if (item.path("type").asText().equals("function_call_output")) {
        outputs
            .computeIfAbsent(item.path("call_id").asText(), any -> new CopyOnWriteArrayList<>())
            .add(item.path("output").asText());
      }
    }
    return outputs;
  }

  /** The conversation as it stands. */
  public List<ObjectNode> items() {
    return conversation.all();
  }

  /** How many appends of audio came. */
  public synchronized long appends() {
    return heard.appends();
  }

  /** The first minute of the audio that came. */
  public synchronized byte[] audio() {
    return heard.kept();
  }

  public ObjectNode awaitReceived(String type) throws InterruptedException {
    return record.awaitReceived(isOf(type));
  }

  public ObjectNode awaitReceived(Predicate<ObjectNode> fits) throws InterruptedException {
    return record.awaitReceived(fits);
  }

  public ObjectNode awaitSent(String type) throws InterruptedException {
    return record.awaitSent(isOf(type));
  }

  public ObjectNode awaitSent(Predicate<ObjectNode> fits) throws InterruptedException {
    return record.awaitSent(fits);
  }

  /** Until a socket has joined. */
  public void awaitJoined() throws InterruptedException {
    record.awaitSent(isOf("session.created"));
  }

  /** Until nobody is connected any more. */
  public void awaitEnd() throws InterruptedException {
    record.awaitEnd();
  }

  public boolean hasEnded() {
    return record.hasEnded();
  }

  /** The caller has said this: it interrupts what is being said, and the next turn answers it. */
  public synchronized void callerSays(String words) {
    ObjectNode item = Json.object().put("id", Ids.next("item")).put("object", "realtime.item");
    item.put("type", "message").put("status", "completed").put("role", "user");
    ObjectNode content = item.putArray("content").addObject().put("type", "input_audio");
    content.put("transcript", words);
    conversation.put(item);
    Turn turn = model.next(this);
    String transcript = words.isEmpty() ? turn.heard() : words;
    content.put("transcript", transcript);
    new Speech(this, item).tell(transcript);
    heard.commit();
    boolean busy = active.isPresent() && !config.isInterruptible();
    if (config.detectsTurns() && config.respondsByItself() && !busy) {
      respond(turn, MissingNode.getInstance());
    } else {
      pending = Optional.of(turn);
    }
  }

  /** Closes every socket, as OpenAI does when it restarts a server. */
  public void close(int code, String reason) {
    audience.close(code, reason);
  }

  /** Cuts every socket without a word. */
  public void drop() {
    audience.drop();
  }

  /** Tells that an hour is over, and closes. */
  public void expire() {
    sendError(
        new Problem("session_expired", "Your session hit the maximum duration of 60 minutes.", ""),
        "");
    close(1001, "session_expired");
  }

  /** An event as it is, with an event id if it has none; done once it has left. */
  public CompletableFuture<Void> send(ObjectNode event) {
    return audience.send(event);
  }

  void tell(ObjectNode event) {
    var unused = send(event);
  }

  /** This text as it is. */
  public void sendRaw(String text) {
    var unused = audience.sendRaw(text);
  }

  public void sendBinary(byte[] bytes) {
    audience.sendBinary(bytes);
  }

  void sendError(Problem problem, String clientEvent) {
    ObjectNode error = problem.json();
    if (clientEvent.isEmpty()) {
      error.putNull("event_id");
    } else {
      error.put("event_id", clientEvent);
    }
    tell(Json.object().put("type", "error").set("error", error));
  }

  /** A socket joins, and hears first what the session is. */
  void join(Peer peer) {
    audience.join(peer, Json.object().put("type", "session.created").set("session", described()));
  }

  /**
   * A socket is gone.
   *
   * @param endsIt whether the session ends with its last socket, as one over WebSocket does
   */
  void leave(Peer peer, boolean endsIt) {
    if (audience.leave(peer) && endsIt) {
      end();
    }
  }

  void end() {
    record.ends();
    player.shutdownNow();
  }

  ObjectNode described() {
    return config.json().put("id", id);
  }

  SessionConfig config() {
    return config;
  }

  Conversation conversation() {
    return conversation;
  }

  String conversationId() {
    return conversationId;
  }

  EventRecord record() {
    return record;
  }

  synchronized boolean hasSpoken() {
    return hasSpoken;
  }

  /** Takes audio; enough of it is a turn of the caller's. */
  synchronized void hear(String audio) {
    if (manner.echoes()) {
      heard.passes();
      ObjectNode back = Json.object().put("type", "response.output_audio.delta");
      tell(back.put("delta", audio));
      return;
    }
    heard.append(audio);
    if (config.detectsTurns() && heard.uncommittedMillis() >= manner.turnMillis()) {
      callerSays("");
    }
  }

  synchronized long heardMillis() {
    return heard.millis();
  }

  synchronized void forgetAudio() {
    heard.commit();
  }

  /** The client asks for a response. */
  synchronized Optional<Problem> respond(JsonNode metadata) {
    if (active.isPresent()) {
      return Optional.of(
          new Problem(
              "conversation_already_has_active_response",
              "Conversation already has an active response in progress: "
                  + active.get().id()
                  + ". Wait until the response is finished before creating a new one.",
              ""));
    }
    Turn turn = pending.orElseGet(() -> model.next(this));
    pending = Optional.empty();
    respond(turn, metadata);
    return Optional.empty();
  }

  private void respond(Turn turn, JsonNode metadata) {
    RunningResponse response = new RunningResponse(this, turn, metadata);
    hasSpoken = true;
    try {
      player.execute(response);
      active = Optional.of(response);
    } catch (RejectedExecutionException ended) {
      active = Optional.empty(); // nobody is there to hear it
    }
  }

  synchronized boolean cancel(String reason) {
    active.ifPresent(response -> response.cancel(reason));
    return active.isPresent();
  }

  /** Frees the conversation before anybody can hear that the response is done. */
  void finished(RunningResponse response, ObjectNode done) {
    CompletableFuture<Void> left;
    synchronized (this) {
      active = active.filter(other -> other != response);
      left = send(done);
    }
    left.join();
    if (hasLine) {
      ObjectNode heardOut = Json.object().put("type", "output_audio_buffer.stopped");
      tell(heardOut.put("response_id", response.id()));
    }
    ObjectNode limits = Json.object().put("type", "rate_limits.updated");
    limits.putArray("rate_limits");
    tell(limits);
  }

  private static Predicate<ObjectNode> isOf(String type) {
    return event -> event.path("type").asText().equals(type);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "model");
    thread.setDaemon(true);
    return thread;
  }
}
