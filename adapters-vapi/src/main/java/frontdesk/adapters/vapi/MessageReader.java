package frontdesk.adapters.vapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.CallId;
import frontdesk.http.InvalidJson;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a tool server needs out of a message of some 50 kB to several MB, and skips the rest
 * (prompts, tools, the conversation so far) unread. Takes {@code {"message":{…}}}, its content
 * without the wrapper, and a call beside the message; what stands in the message counts more than
 * what a relay wrote beside it.
 */
final class MessageReader {
  private Optional<String> type = Optional.empty();
  private Optional<String> call = Optional.empty();
  private Optional<String> toolCallId = Optional.empty();
  private List<RequestedCall> list = List.of();
  private List<RequestedCall> copy = List.of();
  private List<RequestedCall> withTools = List.of();
  private Optional<RequestedCall> functionCall = Optional.empty();
  private @Nullable MessageReader wrapped;

  private MessageReader() {}

  static ServerMessage read(byte[] body) throws IOException {
    return StrictJson.stream(body, in -> new MessageReader().message(in));
  }

  private ServerMessage message(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new InvalidJson("it is not an object");
    }
    readFields(in);
    MessageReader inner = wrapped == null ? this : wrapped;
    return new ServerMessage(
        inner.type.or(() -> type),
        inner.call.or(() -> call).flatMap(CallId::parse),
        Stream.of(inner.list, inner.copy, inner.withTools, list, copy, withTools)
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(List.of()),
        inner.functionCall.or(() -> functionCall),
        inner.toolCallId.or(() -> toolCallId));
  }

  private void readFields(JsonParser in) throws IOException {
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      switch (field) {
        case "message" -> {
          if (value == JsonToken.START_OBJECT) {
            wrapped = new MessageReader();
            wrapped.readFields(in);
          } else {
            in.skipChildren();
          }
        }
        case "type" -> type = text(in);
        case "call" -> call = idOf(in);
        case "toolCallId" -> toolCallId = CallReader.idIn(StrictJson.value(in));
        case "toolCallList" -> list = calls(in);
        case "toolCalls" -> copy = calls(in);
        case "toolWithToolCallList" -> withTools = calls(in);
        case "functionCall" -> functionCall = CallReader.read(in);
        default -> in.skipChildren();
      }
    }
  }

  private static List<RequestedCall> calls(JsonParser in) throws IOException {
    List<RequestedCall> calls = new ArrayList<>();
    if (in.currentToken() != JsonToken.START_ARRAY) {
      in.skipChildren();
      return calls;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      CallReader.read(in).ifPresent(calls::add);
    }
    return calls;
  }

  private static Optional<String> idOf(JsonParser in) throws IOException {
    Optional<String> id = Optional.empty();
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return id;
    }
    while (in.nextToken() != JsonToken.END_OBJECT) {
      boolean isId = in.currentName().equals("id");
      in.nextToken();
      if (isId) {
        id = text(in);
      } else {
        in.skipChildren();
      }
    }
    return id;
  }

  private static Optional<String> text(JsonParser in) throws IOException {
    return StrictJson.value(in) instanceof JsonReading.Value value
            && value.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
