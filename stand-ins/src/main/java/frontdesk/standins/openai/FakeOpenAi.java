package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** OpenAI's Realtime API on loopback. What its model does is scripted. */
public final class FakeOpenAi implements AutoCloseable {
  /** The API key that is asked for. */
  public static final String KEY = "frontdesk-dev-openai-key";

  /** What messages are signed with that a person asks for by hand. */
  public static final String WEBHOOK_SECRET = "whsec_ZnJvbnRkZXNrLWRldi13ZWJob29rLXNlY3JldA==";

  // As long as a short sentence takes.
  private static final Duration USUAL_TURN = Duration.ofSeconds(1);

  // Far longer than anything on loopback takes, also on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Faults faults = new Faults();
  private final Secrets secrets;
  private final Keys keys;
  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
  private final List<FakeSession> sessions = new ArrayList<>();
  private final Deque<Model> next = new ArrayDeque<>();
  private final Calls calls = new Calls(asked -> known(made(asked, true)));
  private final Webhooks webhooks;
  private final OpenAiDoor door;
  private Supplier<Model> models = Model::silent;
  private Manner manner = new Manner(USUAL_TURN.toMillis(), false);

  private FakeOpenAi(int port, Clock clock) {
    secrets = new Secrets(clock);
    webhooks = new Webhooks(clock);
    keys = new Keys(KEY, secrets);
    door = OpenAiDoor.start(port, new Desk(), new HandTrial(this));
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @param clock what client secrets expire by
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static FakeOpenAi start(int port, Clock clock) {
    return new FakeOpenAi(port, clock);
  }

  /** What stands for {@code https://api.openai.com}. */
  public URI url() {
    return door.url();
  }

  /** What stands for {@code https://api.openai.com/v1}. */
  public URI baseUrl() {
    return URI.create(url() + "/v1");
  }

  public Faults faults() {
    return faults;
  }

  /** The model of every session that begins from now on, unless one is set aside for it. */
  public synchronized FakeOpenAi plays(Supplier<Model> each) {
    models = each;
    return this;
  }

  /** The model of the next session that begins; said again, of the one after it. */
  public synchronized FakeOpenAi nextPlays(Model one) {
    next.add(one);
    return this;
  }

  /**
   * How much audio is a sentence of the caller's, for sessions from now on; a second if not set.
   */
  public synchronized FakeOpenAi hearsSentencesOf(Duration audio) {
    manner = new Manner(audio.toMillis(), manner.echoes());
    return this;
  }

  /** From now on sessions answer each append at once with the same audio, and hear nothing. */
  public synchronized FakeOpenAi echoes() {
    manner = new Manner(manner.turnMillis(), true);
    return this;
  }

  /** All that ever began, in that order. */
  public synchronized List<FakeSession> sessions() {
    return List.copyOf(sessions);
  }

  /** The nth that began, counted from 1; waits until it has. */
  public synchronized FakeSession awaitSession(int nth) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (sessions.size() < nth) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IllegalStateException("only " + sessions.size() + " sessions began");
      }
      wait(left);
    }
    return sessions.get(nth - 1);
  }

  /** Somebody dials by SIP; nobody is told of it yet. */
  public FakeCall rings(String from, String to) {
    return calls.rings(
        Map.of(
            "From",
            "<sip:" + from + "@carrier.example>;tag=1",
            "To",
            "<sip:" + to + "@sip.api.openai.com>"));
  }

  /** All that ever rang or were begun by a browser, in that order. */
  public List<FakeCall> calls() {
    return calls.all();
  }

  /**
   * Tells a server that a call rings, once.
   *
   * @param type {@code realtime.call.incoming} or {@code live.call.incoming}
   * @param webhookId the same for the same message, however often it is delivered
   * @return the status that it answered with
   */
  public int tells(URI server, String secret, String type, FakeCall call, String webhookId)
      throws InterruptedException {
    return webhooks.deliver(server, secret, webhookId, Json.text(webhooks.event(type, call)));
  }

  /** Every request and handshake in the order of arrival. */
  public List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  public List<SeenRequest> requests(Route route) {
    return requests().stream().filter(request -> request.route() == route).toList();
  }

  /** Lets go what is held, ends every session and stops listening. */
  @Override
  public void close() {
    faults.clear();
    sessions().forEach(FakeSession::end);
    door.close();
  }

  private synchronized FakeSession made(JsonNode asked, boolean hasLine) {
    Model model = next.isEmpty() ? models.get() : next.removeFirst();
    return new FakeSession(asked, model, manner, hasLine);
  }

  private synchronized FakeSession known(FakeSession session) {
    sessions.add(session);
    notifyAll();
    return session;
  }

  private static FakeSession joined(FakeSession session, Peer peer) {
    session.join(peer);
    return session;
  }

  private final class Desk implements OpenAiDoor.Desk {
    @Override
    public Answer answer(SeenRequest request) throws InterruptedException {
      return spoilt(request)
          .orElseGet(
              () ->
                  keys.session(request)
                      .map(asked -> carryOut(request, asked))
                      .orElseGet(Errors::notThisKey));
    }

    @Override
    public Admission admit(SeenRequest request) throws InterruptedException {
      Optional<Answer> spoilt = spoilt(request);
      if (spoilt.isPresent()) {
        throw new Refused(spoilt.get());
      }
      JsonNode asked = keys.session(request).orElseThrow(() -> new Refused(Errors.notThisKey()));
      String call = request.request().query().getOrDefault("call_id", "");
      return call.isEmpty() ? ownSession(request, asked) : sideband(request, call);
    }

    private Admission sideband(SeenRequest request, String call) {
      if (request.request().query().containsKey("model")) {
        throw new Refused(Errors.answer(400, Problem.invalid("call_id", "no model beside it")));
      }
      FakeSession session =
          calls
              .find(call)
              .filter(it -> keys.isServer(request) && it.isOn())
              .flatMap(FakeCall::session)
              .orElseThrow(
                  () ->
                      new Refused(
                          Errors.answer(
                              404, "call_id_not_found", "No session found for call_id.")));
      return new Admission(peer -> joined(session, peer), true);
    }

    private Admission ownSession(SeenRequest request, JsonNode asked) {
      String model = request.request().query().getOrDefault("model", SessionConfig.USUAL_MODEL);
      if (!SessionRules.isModel(model)) {
        throw new Refused(
            Errors.answer(404, "model_not_found", "The model '" + model + "' does not exist."));
      }
      // Known once its socket has joined: whoever finds a session may cut it.
      return new Admission(
          peer -> known(joined(made(withModel(asked, model), false), peer)), false);
    }

    private Optional<Answer> spoilt(SeenRequest request) throws InterruptedException {
      requests.add(request);
      Optional<Fault> fault = faults.meetBy(request);
      if (fault.isEmpty()) {
        return Optional.empty();
      }
      Optional<Answer> instead = fault.get().instead();
      return fault.get().hangsUp() ? Optional.of(Answer.empty(OpenAiDoor.HANGS_UP)) : instead;
    }

    // What a browser's secret may do is to begin a call.
    private Answer carryOut(SeenRequest request, JsonNode ofSecret) {
      if (request.route() == Route.CREATE_CALL) {
        return calls.create(request, ofSecret);
      }
      if (!keys.isServer(request)) {
        return Errors.notThisKey();
      }
      return switch (request.route()) {
        case CREATE_SECRET -> secrets.create(request.json());
        case ACCEPT_CALL -> calls.accept(request);
        case REJECT_CALL -> calls.reject(request);
        case REFER_CALL -> calls.refer(request);
        case HANG_UP_CALL -> calls.hangUp(request);
        default -> Errors.answer(404, "not_found", "Nothing is played here.");
      };
    }
  }

  // A secret's own model wins, as it was made with it.
  private static JsonNode withModel(JsonNode asked, String model) {
    ObjectNode all = Json.object().put("model", model);
    asked.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
    return all;
  }
}
