package frontdesk.adapters.vapi.calls;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a message says of its call: a few members out of several MB, the rest skipped unread. Where
 * each stands differs from year to year and from sender to sender, so each is looked for wherever
 * it was seen: in the message, its artifact, its call, and beside the message.
 */
final class Told {
  private static final Set<String> OBJECTS =
      Set.of(
          "message",
          "call",
          "artifact",
          "analysis",
          "assistant",
          "phoneNumber",
          "compliance",
          "recordingConsent");

  private static final Set<String> VALUES =
      Set.of(
          "id",
          "type",
          "number",
          "assistantId",
          "phoneNumberId",
          "timestamp",
          "status",
          "endedReason",
          "startedAt",
          "endedAt",
          "cost",
          "role",
          "transcriptType",
          "transcript",
          "messages",
          "summary",
          "successEvaluation",
          "recordingUrl",
          "grantedAt",
          "message",
          "content",
          "time");

  /** Where a member may stand, the most trustworthy place first. */
  private static final List<String> PLACES =
      List.of("", "/artifact", "/analysis", "/call", "/call/artifact", "/call/analysis");

  private final JsonNode message;
  private final JsonNode beside;

  private Told(ObjectNode outer) {
    boolean wrapped = outer.path("message").isObject();
    this.message = wrapped ? outer.path("message") : outer;
    this.beside = wrapped ? outer : MissingNode.getInstance();
  }

  /**
   * @throws IOException if it is no JSON
   */
  static Told read(byte[] body) throws IOException {
    return StrictJson.stream(body, in -> new Told(members(in)));
  }

  private static ObjectNode members(JsonParser in) throws IOException {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return members;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (OBJECTS.contains(name) && value == JsonToken.START_OBJECT) {
        members.set(name, members(in));
      } else if (VALUES.contains(name)) {
        members.set(name, value(in));
      } else {
        in.skipChildren();
      }
    }
    return members;
  }

  private static JsonNode value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_ARRAY -> list(in);
      case START_OBJECT -> members(in);
      case VALUE_STRING -> JsonNodeFactory.instance.textNode(in.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in);
      case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(in.getBooleanValue());
      default -> MissingNode.getInstance();
    };
  }

  private static JsonNode list(JsonParser in) throws IOException {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(in));
    }
    return list;
  }

  // Some numbers are longer than anybody's patience: the strict reading leaves them out.
  private static JsonNode number(JsonParser in) throws IOException {
    return StrictJson.value(in) instanceof JsonReading.Value read
            && read.value() instanceof Number number
        ? JsonNodeFactory.instance.numberNode(new BigDecimal(number.toString()))
        : MissingNode.getInstance();
  }

  /** The first place that says anything; missing where none does. */
  JsonNode any(String member) {
    return Stream.of(message, beside)
        .flatMap(root -> PLACES.stream().map(place -> root.at(place + "/" + member)))
        .filter(Told::says)
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  /** What stands in the message itself. */
  JsonNode own(String member) {
    return message.path(member);
  }

  /** By its path, in the message or beside it. */
  JsonNode at(String path) {
    JsonNode inside = message.at(path);
    return says(inside) ? inside : beside.at(path);
  }

  private static boolean says(JsonNode value) {
    boolean nothing = value.isMissingNode() || value.isNull();
    boolean empty = value.isContainerNode() && value.isEmpty();
    return !nothing && !empty && !(value.isTextual() && value.textValue().isBlank());
  }
}
