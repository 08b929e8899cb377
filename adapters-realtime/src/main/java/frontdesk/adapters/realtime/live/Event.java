package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.http.InvalidJson;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One event of the protocol: its type and its text as it came. Nine of ten carry sound; of those
 * nothing else is ever read, and the text goes on as it is.
 */
record Event(String type, String text) {
  private static final System.Logger LOG = System.getLogger(Event.class.getName());

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty if it is no JSON object with a type, or says anything twice: who knows which counts. */
  static Optional<Event> read(String text) {
    try {
      return StrictJson.stream(text, Event::type).map(type -> new Event(type, text));
    } catch (InvalidJson unreadable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException("a text was read, which cannot fail", impossible);
    }
  }

  private static Optional<String> type(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    Optional<String> type = Optional.empty();
    Set<String> names = new HashSet<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      if (!names.add(in.currentName())) {
        return Optional.empty();
      }
      boolean isType = in.currentName().equals("type");
      if (in.nextToken() == JsonToken.VALUE_STRING && isType) {
        type = Optional.of(in.getText());
      }
      in.skipChildren();
    }
    return type;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  boolean is(String other) {
    return type.equals(other);
  }

  /**
   * All of it. Only for events that are read: of sound it would be a copy for nothing.
   *
   * @return with nothing in it if it is well-formed and still no event, as with numbers or names of
   *     thousands of characters
   */
  ObjectNode tree() {
    try {
      JsonNode tree = JSON.readTree(text);
      return tree instanceof ObjectNode object ? object : object();
    } catch (JsonProcessingException oversized) {
      LOG.log(System.Logger.Level.DEBUG, "An event of the type {0} cannot be read", type);
      return object();
    }
  }

  /** What was said is in it: not printed. */
  @Override
  public String toString() {
    return "Event[" + type + "]";
  }
}
