package frontdesk.standins.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model for trials by hand. Whatever the caller says first, it looks for free times; whatever
 * they say next, it books the first; then it says goodbye. What tools answer is what it says.
 */
public final class Receptionist implements Model {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[a-zA-Z]{2,}");
  private static final String TIMES = "get_availability";
  private static final String BOOK = "create_appointment";
  private static final String END = "end_call";

  @Override
  public Turn next(FakeSession session) {
    List<ObjectNode> items = session.items();
    if (!items.isEmpty() && isOf("function_call_output", items.get(items.size() - 1))) {
      return Turn.turn().says(spoken(items.get(items.size() - 1).path("output").asText()));
    }
    if (items.stream().noneMatch(item -> item.path("role").asText().equals("user"))) {
      return Turn.turn()
          .says("Good day, this is the office's AI assistant. Shall I look for a viewing?");
    }
    return Stream.of(TIMES, BOOK, END)
        .filter(tool -> items.stream().noneMatch(item -> calls(tool, item)))
        .findFirst()
        .map(tool -> calling(tool, session, items))
        .orElseGet(() -> Turn.turn().says("Goodbye."));
  }

  private static Turn calling(String tool, FakeSession session, List<ObjectNode> items) {
    boolean offered =
        Stream.of(session.settings().path("tools"))
            .flatMap(tools -> tools.findValuesAsText("name").stream())
            .anyMatch(tool::equals);
    return offered
        ? Turn.turn().hears(heard(tool)).calls(tool, Json.text(arguments(tool, items)))
        : Turn.turn().says("I was not given the tool " + tool + " here.");
  }

  private static String heard(String tool) {
    return switch (tool) {
      case TIMES -> "I would like to see a home.";
      case BOOK -> "The first one, please.";
      default -> "No, that was all.";
    };
  }

  private static ObjectNode arguments(String tool, List<ObjectNode> items) {
    return switch (tool) {
      case BOOK ->
          Json.object()
              .put("title", "Viewing")
              .put("option", 1)
              .put("attendee_name", "Jane")
              .put("attendee_email", email(items).orElse("jane@example.com"));
      case END -> Json.object().put("reason", "completed");
      default -> Json.object();
    };
  }

  private static Optional<String> email(List<ObjectNode> items) {
    return items.stream()
        .filter(item -> item.path("role").asText().equals("user"))
        .flatMap(item -> Stream.of("text", "transcript").flatMap(said -> texts(item, said)))
        .map(EMAIL::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static Stream<String> texts(ObjectNode item, String member) {
    return item.path("content").findValuesAsText(member).stream();
  }

  // Of what a tool answers, the line that was made to be said.
  private static String spoken(String output) {
    JsonNode answer = Json.parse(output).orElseGet(Json::object);
    return Stream.of("say", "message", "clarification", "result", "error")
        .map(member -> answer.path(member))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(output);
  }

  private static boolean calls(String tool, ObjectNode item) {
    return isOf("function_call", item) && item.path("name").asText().equals(tool);
  }

  private static boolean isOf(String type, ObjectNode item) {
    return item.path("type").asText().equals(type);
  }
}
