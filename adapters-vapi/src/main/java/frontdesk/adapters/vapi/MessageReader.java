package frontdesk.adapters.vapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import frontdesk.CallId;
import frontdesk.Language;
import frontdesk.PhoneNumber;
import frontdesk.http.InvalidJson;
import frontdesk.http.StrictJson;
import frontdesk.scheduling.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a tool server needs out of a message of some 50 kB to several MB, and skips the rest
 * (prompts, tools, the conversation so far) unread. Takes {@code {"message":{…}}}, its content
 * without the wrapper, and a call beside the message; what stands in the message counts more than
 * what a relay wrote beside it.
 */
final class MessageReader {
  private static final String LANGUAGE = "transcriber.language";
  private static final Set<String> OF_CALL =
      Set.of(
          "id",
          "type",
          "assistantId",
          "phoneNumberId",
          "phoneNumber.id",
          "phoneNumber.number",
          "customer.number",
          "assistant." + LANGUAGE,
          CallLines.PASS);
  private static final Set<String> OF_ASSISTANT = Set.of("id", "name", LANGUAGE);
  private static final Set<String> OF_PHONE_NUMBER = Set.of("id", "number");

  private final Set<String> fields = new HashSet<>();
  private boolean twice;
  private Optional<String> type = Optional.empty();
  private Members call = Members.NONE;
  private Members assistant = Members.NONE;
  private Members phoneNumber = Members.NONE;
  private Members customer = Members.NONE;
  private Optional<String> toolCallId = Optional.empty();
  private final List<RequestedCall> list = new ArrayList<>();
  private final List<RequestedCall> copy = new ArrayList<>();
  private final List<RequestedCall> withTools = new ArrayList<>();
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
        inner.call.text("id").or(() -> call.text("id")).flatMap(CallId::parse),
        Stream.of(inner.list, inner.copy, inner.withTools, list, copy, withTools)
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream()
            .map(this::carriedOutOnlyIfClear)
            .toList(),
        inner.functionCall.or(() -> functionCall).map(this::carriedOutOnlyIfClear),
        inner.toolCallId.or(() -> toolCallId),
        inner.sender().or(this::sender).orElse(Sender.UNKNOWN),
        inner.calling().or(this::calling),
        Language.ofTag(inner.language().or(this::language)),
        inner.lines().isEmpty() ? lines() : inner.lines(),
        inner.call.text(CallLines.PASS).or(() -> call.text(CallLines.PASS)));
  }

  // In a squad the message's assistant is the one that speaks.
  private Optional<Sender> sender() {
    return Sender.assistant(assistant.text("id"), assistant.text("name"))
        .or(() -> Sender.assistant(call.text("assistantId"), Optional.empty()))
        .or(() -> Sender.answering(phoneNumber.text("id")))
        .or(() -> Sender.answering(call.text("phoneNumberId")));
  }

  private List<Line> lines() {
    return CallLines.of(phoneNumber, assistant, call);
  }

  private Optional<PhoneNumber> calling() {
    return CallingNumber.of(customer, call);
  }

  // Whoever is transcribed in a language speaks it; "multi" tells nothing.
  private Optional<String> language() {
    return assistant.text(LANGUAGE).or(() -> call.text("assistant." + LANGUAGE));
  }

  // Where a list, or the call it belongs to, is there twice, some readers take the first, some the
  // last. Every tool call of both is answered, and none is carried out on a guess.
  private RequestedCall carriedOutOnlyIfClear(RequestedCall call) {
    boolean clear = !twice && (wrapped == null || !wrapped.twice);
    return clear ? call : call.withFault("The message says something twice.");
  }

  private void readFields(JsonParser in) throws IOException {
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      switch (field) {
        case "message" -> {
          if (value == JsonToken.START_OBJECT) {
            wrapped = wrapped == null ? new MessageReader() : wrapped;
            wrapped.readFields(in);
          } else {
            in.skipChildren();
          }
        }
        case "type" -> type = text(in);
        case "call" -> {
          call = Members.of(in, OF_CALL);
          twice |= call.saysTwice("id");
        }
        case "toolCallId" ->
            toolCallId = CallReader.idIn(StrictJson.value(in)).or(() -> toolCallId);
        case "toolCallList" -> addCalls(in, list);
        case "toolCalls" -> addCalls(in, copy);
        case "toolWithToolCallList" -> addCalls(in, withTools);
        case "functionCall" -> functionCall = CallReader.read(in).or(() -> functionCall);
        case "assistant" -> {
          assistant = Members.of(in, OF_ASSISTANT);
          continue;
        }
        case "customer" -> {
          // Of two nobody knows which one is calling.
          Members read = Members.of(in, CallingNumber.OF_CUSTOMER);
          customer = fields.add(field) ? read : Members.NONE;
          continue;
        }
        case "phoneNumber" -> {
          phoneNumber = Members.of(in, OF_PHONE_NUMBER);
          continue;
        }
        default -> {
          in.skipChildren();
          continue;
        }
      }
      twice |= !fields.add(field);
    }
  }

  private static void addCalls(JsonParser in, List<RequestedCall> calls) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      CallReader.read(in).ifPresent(calls::add);
    }
  }

  private static Optional<String> text(JsonParser in) throws IOException {
    return StrictJson.value(in).text();
  }
}
