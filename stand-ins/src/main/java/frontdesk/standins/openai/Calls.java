package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Form;
import frontdesk.standins.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Calls that ring, are talked in, and are over. */
final class Calls {
  private static final int DECLINED = 603;
  private static final String SDP = "application/sdp";

  private final Function<JsonNode, FakeSession> begin;
  private final Map<String, FakeCall> all = new LinkedHashMap<>();

  Calls(Function<JsonNode, FakeSession> begin) {
    this.begin = begin;
  }

  synchronized List<FakeCall> all() {
    return List.copyOf(all.values());
  }

  synchronized Optional<FakeCall> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  synchronized FakeCall rings(Map<String, String> sipHeaders) {
    return add(new FakeCall(sipHeaders, ""));
  }

  private synchronized FakeCall add(FakeCall call) {
    all.put(call.id(), call);
    return call;
  }

  /**
   * By WebRTC: with the API key an offer and a session, with a client secret the offer alone.
   *
   * @param ofSecret the session that the secret was made with
   */
  Answer create(SeenRequest request, JsonNode ofSecret) {
    boolean bare = request.request().header("content-type").orElse("").startsWith(SDP);
    Map<String, String> fields =
        bare ? Map.of("sdp", request.request().body()) : Form.parse(request.request().body());
    String offer = fields.getOrDefault("sdp", "");
    if (!offer.startsWith("v=0")) {
      return Errors.answer(400, Problem.invalid("sdp", "an SDP offer"));
    }
    JsonNode session =
        bare ? ofSecret : Json.parse(fields.getOrDefault("session", "")).orElseGet(Json::object);
    Optional<Problem> problem = bare ? Optional.empty() : SessionRules.problem(session);
    if (problem.isPresent()) {
      return Errors.answer(400, problem.get());
    }
    FakeCall call = add(new FakeCall(Map.of(), offer));
    call.accept(begin.apply(session));
    return Answer.of(
        201,
        Map.of("Content-Type", SDP, "Location", "/v1/realtime/calls/" + call.id()),
        answerTo(offer).getBytes(StandardCharsets.UTF_8));
  }

  // Nobody sends sound over it; it only has to be told from the offer.
  private static String answerTo(String offer) {
    return offer.replace("a=setup:actpass", "a=setup:active") + "a=x-answered-by:the stand-in\r\n";
  }

  Answer accept(SeenRequest request) {
    ObjectNode asked = request.json();
    Optional<Problem> problem = SessionRules.problem(asked);
    if (problem.isPresent()) {
      return Errors.answer(400, problem.get());
    }
    return ringing(request, call -> call.accept(begin.apply(asked)));
  }

  Answer reject(SeenRequest request) {
    int status = request.json().path("status_code").asInt(DECLINED);
    return ringing(request, call -> call.reject(status));
  }

  Answer refer(SeenRequest request) {
    String target = request.json().path("target_uri").asText();
    return target.startsWith("tel:") || target.startsWith("sip:")
        ? on(request, call -> call.refer(target))
        : Errors.answer(400, Problem.invalid("target_uri", "tel: or sip:"));
  }

  Answer hangUp(SeenRequest request) {
    return on(request, FakeCall::end);
  }

  private Answer ringing(SeenRequest request, Consumer<FakeCall> then) {
    return where(request, FakeCall::isRinging, then);
  }

  private Answer on(SeenRequest request, Consumer<FakeCall> then) {
    return where(request, FakeCall::isOn, then);
  }

  // The first wins: of two that accept one call, the other finds it gone.
  private synchronized Answer where(
      SeenRequest request, Predicate<FakeCall> still, Consumer<FakeCall> then) {
    Optional<FakeCall> call = find(request.call()).filter(still);
    call.ifPresent(then);
    return call.isPresent()
        ? Answer.empty(200)
        : Errors.answer(404, "call_id_not_found", "No session found for call_id.");
  }
}
