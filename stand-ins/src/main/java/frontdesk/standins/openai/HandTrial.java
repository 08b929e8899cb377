package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import frontdesk.standins.wire.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only a person at this machine asks for: that a telephone rings, that its caller says
 * something, and what was said so far. The real one has none of it.
 */
final class HandTrial {
  private final FakeOpenAi openAi;

  HandTrial(FakeOpenAi openAi) {
    this.openAi = openAi;
  }

  /** {@code POST /stand-in/ring?to=NUMBER&server=WEBHOOK}. */
  Answer ring(Request request) throws InterruptedException {
    Map<String, String> asked = request.query();
    String to = asked.getOrDefault("to", "");
    String server = asked.getOrDefault("server", "");
    if (to.isEmpty() || !server.startsWith("http")) {
      return Errors.answer(
          400, "missing", "Say which number is dialled (to) and whom to tell (server).");
    }
    FakeCall call = openAi.rings(asked.getOrDefault("from", "+13125550177"), to);
    int status =
        openAi.tells(
            URI.create(server),
            FakeOpenAi.WEBHOOK_SECRET,
            "realtime.call.incoming",
            call,
            Ids.next("wh"));
    return Json.answer(200, told(call).put("webhook_answered", status));
  }

  /** {@code POST /stand-in/say?call=ID&words=WORDS}. */
  Answer say(Request request) {
    Optional<FakeSession> session = call(request).flatMap(FakeCall::session);
    session.ifPresent(it -> it.callerSays(request.query().getOrDefault("words", "")));
    return session.isPresent() ? Answer.empty(204) : nobody();
  }

  /** {@code GET /stand-in/heard?call=ID}. */
  Answer heard(Request request) {
    return call(request).map(it -> Json.answer(200, told(it))).orElseGet(HandTrial::nobody);
  }

  private Optional<FakeCall> call(Request request) {
    String id = request.query().getOrDefault("call", "");
    return openAi.calls().stream().filter(call -> call.id().equals(id)).findFirst();
  }

  private static Answer nobody() {
    return Errors.answer(404, "call_id_not_found", "There is no such call, or nobody answered it.");
  }

  private static ObjectNode told(FakeCall call) {
    ObjectNode told = Json.object().put("call", call.id()).put("state", call.state().name());
    told.put("rejected_with", call.rejectedWith()).put("referred_to", call.referredTo());
    ArrayNode heard = told.putArray("heard");
    call.session().map(FakeSession::items).orElse(List.of()).stream()
        .map(HandTrial::line)
        .filter(line -> !line.isEmpty())
        .forEach(heard::add);
    return told;
  }

  private static String line(ObjectNode item) {
    return switch (item.path("type").asText()) {
      case "message" ->
          item.path("role").asText()
              + ": "
              + String.join(
                  " ",
                  item.path("content").findValuesAsText("transcript").isEmpty()
                      ? item.path("content").findValuesAsText("text")
                      : item.path("content").findValuesAsText("transcript"));
      case "function_call" ->
          "calls " + item.path("name").asText() + " " + item.path("arguments").asText();
      case "function_call_output" -> "hears " + item.path("output").asText();
      default -> "";
    };
  }
}
