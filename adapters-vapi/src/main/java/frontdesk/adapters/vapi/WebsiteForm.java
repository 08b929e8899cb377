package frontdesk.adapters.vapi;

import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import frontdesk.tools.ToolCall;
import frontdesk.tools.ToolReply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an older tool sends: a website whose rentals it wants to hear of, and nothing else of a
 * message. Source: protocols, earlier routes.
 */
record WebsiteForm(String website) {
  private static final List<List<String>> PLACES =
      List.of(
          List.of("website"),
          List.of("body", "website"),
          List.of("parameters", "website"),
          List.of("functionCall", "parameters", "website"),
          List.of("body", "properties", "website", "value"));

  /**
   * Looks for it where the older tool puts it.
   *
   * @throws IOException if the body is no JSON
   */
  static Optional<WebsiteForm> in(byte[] body) throws IOException {
    JsonReading reading = StrictJson.stream(body, StrictJson::value);
    return reading
        .object()
        .flatMap(
            object -> PLACES.stream().flatMap(place -> text(object, place).stream()).findFirst())
        .map(WebsiteForm::new);
  }

  private static Optional<String> text(@Nullable Object value, List<String> path) {
    if (path.isEmpty()) {
      return value instanceof String text && !text.isBlank()
          ? Optional.of(text.strip())
          : Optional.empty();
    }
    return value instanceof Map<?, ?> object
        ? text(object.get(path.get(0)), path.subList(1, path.size()))
        : Optional.empty();
  }

  /** Every tool call stands for itself: the older tool names no call. */
  ToolCall search() {
    return new ToolCall("search_rentals", Optional.empty(), Map.of("website", website));
  }

  /** The answer in the form that the older tool reads. */
  Map<String, Object> answer(ToolReply reply) {
    return Map.of(
        "detail",
        List.of(
            Map.of(
                "type", type(reply),
                "loc", List.of("rental_search"),
                "msg", reply.spoken(),
                "input", Map.of("website", website))));
  }

  private static String type(ToolReply reply) {
    if (reply instanceof ToolReply.Told told) {
      return told.found() ? "success" : "info";
    }
    return reply instanceof ToolReply.Asked ? "warning" : "error";
  }
}
