package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.databind.JsonNode;
import frontdesk.OrgId;
import frontdesk.Unavailable;
import frontdesk.assistants.DialledNumber;
import frontdesk.assistants.DialledNumbers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers an {@code assistant-request}: somebody rings, and Vapi asks which assistant is to answer.
 * It waits 7.5 s, which one look-up stays far below. What is in {@code error} is spoken to the
 * caller. Source: protocols, Vapi, 1.3.
 */
public final class AnswerRing {
  public static final String TYPE = "assistant-request";

  static final String NOT_IN_SERVICE =
      "This number is not in service yet. Please call the office at its other number.";

  static final String AWAY =
      "We can't take your call right now. Please call again in a few minutes.";

  private static final System.Logger LOG = System.getLogger(AnswerRing.class.getName());

  private final DialledNumbers numbers;
  private final OrgId org;

  /**
   * @param org whose numbers these are
   */
  public AnswerRing(DialledNumbers numbers, OrgId org) {
    this.numbers = numbers;
    this.org = org;
  }

  /**
   * What Vapi is answered.
   *
   * @throws IOException if the body is no JSON
   */
  public Map<String, Object> answer(byte[] body) throws IOException {
    List<DialledNumber> dialled = dialled(Told.read(body));
    try {
      return numbers
          .assistant(org, dialled)
          .map(assistant -> Map.<String, Object>of("assistantId", assistant))
          .orElseGet(() -> unknown(dialled));
    } catch (Unavailable away) {
      LOG.log(System.Logger.Level.WARNING, "A call was not answered: {0}", away.getMessage());
      return Map.of("error", AWAY);
    }
  }

  private static Map<String, Object> unknown(List<DialledNumber> dialled) {
    LOG.log(
        System.Logger.Level.WARNING,
        () -> "No assistant is registered for " + dialled + ": see ./run help number");
    return Map.of("error", NOT_IN_SERVICE);
  }

  private static List<DialledNumber> dialled(Told told) {
    return Stream.of(
            "/phoneNumber/number",
            "/phoneNumber/id",
            "/call/phoneNumber/number",
            "/call/phoneNumber/id",
            "/call/phoneNumberId")
        .map(told::at)
        .filter(JsonNode::isTextual)
        .flatMap(written -> DialledNumber.of(written.textValue()).stream())
        .distinct()
        .toList();
  }
}
