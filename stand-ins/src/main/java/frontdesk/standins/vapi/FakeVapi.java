package frontdesk.standins.vapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.LoopbackServer;
import frontdesk.standins.wire.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Vapi's REST API on loopback, with sixteen assistants. */
public final class FakeVapi implements AutoCloseable {
  /** The private key that is asked for. */
  public static final String KEY = "frontdesk-dev-vapi-key";

  /** Where the assistants that are right send their messages. */
  public static final String WEBHOOK = "https://frontdesk.example.com/vapi/webhook";

  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 1000;

  private final Faults faults = new Faults();
  private final Ledger ledger;
  private final Store assistants;
  private final Store tools;
  private final Store phoneNumbers;
  private final Store credentials;
  private final WebCalls webCalls;
  private final LoopbackServer server;
  private volatile Duration latency = Duration.ZERO;

  private FakeVapi(int port, Clock clock) {
    ledger = new Ledger(clock);
    assistants = new Store(clock);
    tools = new Store(clock);
    phoneNumbers = new Store(clock);
    credentials = new Store(clock);
    new SixteenAssistants(assistants, tools, phoneNumbers, clock.instant()).moveIn();
    webCalls = new WebCalls(assistants, clock);
    server = LoopbackServer.start(port, this::answer);
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @param clock what times are measured with; a test moves it
   */
  public static FakeVapi start(int port, Clock clock) {
    return new FakeVapi(port, clock);
  }

  /** What stands for {@code https://api.vapi.ai}. */
  public URI url() {
    return server.url();
  }

  public Faults faults() {
    return faults;
  }

  /** How long every request takes. */
  public FakeVapi latency(Duration time) {
    latency = time;
    return this;
  }

  /** From now on what is taken away by null is kept as null, as other services do. */
  public FakeVapi keepsNulls() {
    assistants.keepNulls();
    tools.keepNulls();
    return this;
  }

  /** All as they are now, newest first. */
  public List<ObjectNode> assistants() {
    return assistants.all();
  }

  /**
   * As it is now, a copy.
   *
   * @throws NoSuchElementException if there is none
   */
  public ObjectNode assistant(String id) {
    return assistants.find(id).orElseThrow();
  }

  /**
   * The first by this name.
   *
   * @throws NoSuchElementException if there is none
   */
  public ObjectNode assistantNamed(String name) {
    return assistants().stream()
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public List<ObjectNode> tools() {
    return tools.all();
  }

  /** Those whose function has this name: several, where an operator made it twice. */
  public List<ObjectNode> toolsNamed(String function) {
    return tools().stream()
        .filter(one -> one.path("function").path("name").asText().equals(function))
        .toList();
  }

  public List<ObjectNode> phoneNumbers() {
    return phoneNumbers.all();
  }

  /** With their secrets, which no answer has. */
  public List<ObjectNode> credentials() {
    return credentials.all();
  }

  /** What was asked for by those calls from web pages that were made. */
  public List<ObjectNode> webCalls() {
    return webCalls.made();
  }

  /** Somebody changes an assistant at the dashboard, or adds one: by its id, whole. */
  public FakeVapi putsAssistant(ObjectNode whole) {
    assistants.put(whole);
    return this;
  }

  public FakeVapi putsTool(ObjectNode whole) {
    tools.put(whole);
    return this;
  }

  /** Somebody deletes an assistant at the dashboard. */
  public FakeVapi deletesAssistant(String id) {
    assistants.delete(id);
    return this;
  }

  public FakeVapi deletesTool(String id) {
    tools.delete(id);
    return this;
  }

  /** Everything that was asked, in the order of arrival. */
  public List<SeenRequest> requests() {
    return ledger.requests();
  }

  public List<SeenRequest> requests(Route route) {
    return requests().stream().filter(request -> request.route() == route).toList();
  }

  /** What could have changed something, whether or not it did. */
  public List<SeenRequest> writes() {
    return requests().stream().filter(request -> request.route().writes()).toList();
  }

  /** The time from each write's arrival to the next one's, by the stand-in's clock. */
  public List<Duration> pausesBetweenWrites() {
    List<Instant> times = writes().stream().map(SeenRequest::at).toList();
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      pauses.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return pauses;
  }

  /** What a client asked that the stand-in does not play. A good test has none. */
  public List<String> violations() {
    return ledger.violations();
  }

  /** Lets held answers go, stops listening and drops every connection. */
  @Override
  public void close() {
    faults.clear();
    server.close();
  }

  private Answer answer(Request request) throws InterruptedException {
    Route route = Route.of(request);
    int number = ledger.enter(route, request);
    Thread.sleep(latency.toMillis());
    Answer answer = answerOrBreak(route, request, ledger.requests().get(number));
    return answer.whenLeaving(() -> ledger.leave(number, answer.status()));
  }

  /** A defect of the stand-in itself must fail the test that found it. */
  private Answer answerOrBreak(Route route, Request request, SeenRequest seen) {
    try {
      Optional<Fault> fault = faults.meetBy(seen);
      fault.ifPresent(Fault::before);
      if (fault.isEmpty()) {
        return carryOut(route, request);
      }
      return fault
          .get()
          .spoil(fault.get().commits() ? carryOut(route, request) : Answer.empty(200));
    } catch (RuntimeException defect) {
      ledger.violation(request + ": the stand-in broke: " + defect);
      return Errors.answer(501, "The stand-in broke.");
    }
  }

  private Answer carryOut(Route route, Request request) {
    if (!request.header("authorization").filter(("Bearer " + KEY)::equals).isPresent()) {
      return Errors.answer(401, "Invalid Key. Hot tip, you may be using the public key.");
    }
    String id = request.path().substring(request.path().lastIndexOf('/') + 1);
    return switch (route) {
      case LIST_ASSISTANTS -> list(assistants, request);
      case LIST_TOOLS -> list(tools, request);
      case LIST_PHONE_NUMBERS -> list(phoneNumbers, request);
      case LIST_CREDENTIALS -> list(credentials, request);
      case GET_ASSISTANT -> one(assistants.find(id), "assistant", id);
      case GET_TOOL -> one(tools.find(id), "tool", id);
      case GET_PHONE_NUMBER -> one(phoneNumbers.find(id), "phone-number", id);
      case UPDATE_ASSISTANT -> change(assistants, route, "assistant", id, request);
      case UPDATE_TOOL -> change(tools, route, "tool", id, request);
      case UPDATE_PHONE_NUMBER -> change(phoneNumbers, route, "phone-number", id, request);
      case CREATE_TOOL -> create(tools, route, request);
      case CREATE_CREDENTIAL -> create(credentials, route, request);
      case CREATE_WEB_CALL -> webCalls.create(request);
      case UNKNOWN -> {
        ledger.violation(request + ": no such route is played");
        yield Errors.answer(501, "No such route is played.");
      }
    };
  }

  private static Answer list(Store store, Request request) {
    String limit = request.query().getOrDefault("limit", String.valueOf(USUAL_LIMIT));
    if (!limit.matches("\\d{1,9}")) {
      return Errors.invalid(List.of("limit must be a number"));
    }
    if (Integer.parseInt(limit) > HIGHEST_LIMIT) {
      return Errors.invalid(List.of("limit must not be greater than " + HIGHEST_LIMIT));
    }
    ArrayNode found = Json.object().putArray("list");
    store.all().stream()
        .filter(one -> within(one, request.query()))
        .limit(Integer.parseInt(limit))
        .map(FakeVapi::told)
        .forEach(found::add);
    return Json.answer(200, found);
  }

  private static boolean within(ObjectNode one, Map<String, String> query) {
    for (String member : List.of("createdAt", "updatedAt")) {
      String own = one.path(member).asText();
      for (Map.Entry<String, String> option : query.entrySet()) {
        if (option.getKey().startsWith(member)) {
          int order = own.compareTo(Store.time(Instant.parse(option.getValue())));
          boolean fits =
              switch (option.getKey().substring(member.length()).toLowerCase(Locale.ROOT)) {
                case "gt" -> order > 0;
                case "lt" -> order < 0;
                case "ge" -> order >= 0;
                case "le" -> order <= 0;
                default -> true;
              };
          if (!fits) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static Answer one(Optional<ObjectNode> found, String kind, String id) {
    return found
        .map(it -> Json.answer(200, told(it)))
        .orElseGet(() -> Errors.answer(404, kind + " with id " + id + " not found"));
  }

  private Answer change(Store store, Route route, String kind, String id, Request request) {
    if (store.find(id).isEmpty()) {
      return one(Optional.empty(), kind, id);
    }
    Optional<ObjectNode> body = Json.parse(request.body());
    if (body.isEmpty()) {
      return Errors.answer(400, "Unexpected token in JSON");
    }
    List<String> wrong = wrong(route, body.get());
    return wrong.isEmpty() ? one(store.update(id, body.get()), kind, id) : Errors.invalid(wrong);
  }

  private Answer create(Store store, Route route, Request request) {
    Optional<ObjectNode> body = Json.parse(request.body());
    if (body.isEmpty()) {
      return Errors.answer(400, "Unexpected token in JSON");
    }
    List<String> wrong = wrong(route, body.get());
    return wrong.isEmpty()
        ? Json.answer(201, told(store.create(body.get())))
        : Errors.invalid(wrong);
  }

  private List<String> wrong(Route route, ObjectNode body) {
    return Validation.of(route, body, id -> tools.find(id).isPresent());
  }

  /** What a credential keeps secret is told to nobody. */
  private static ObjectNode told(ObjectNode whole) {
    if (whole.path("authenticationPlan") instanceof ObjectNode plan) {
      plan.remove(List.of("token", "secretKey", "clientSecret"));
    }
    return whole;
  }
}
