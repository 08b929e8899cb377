package frontdesk.standins.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Json;
import java.util.Map;

/** Errors in OpenAI's form. */
final class Errors {
  private Errors() {}

  static Answer answer(int status, String code, String message) {
    return answer(status, new Problem(code, message, ""));
  }

  static Answer answer(int status, Problem problem) {
    return Json.answer(status, Json.object().set("error", problem.json()));
  }

  static Answer text(String body) {
    return Answer.of(200, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
  }

  static Answer notThisKey() {
    return answer(401, "invalid_api_key", "Incorrect API key provided.");
  }
}
