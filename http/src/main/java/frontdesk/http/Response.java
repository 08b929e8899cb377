package frontdesk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. */
public record Response(int status, Map<String, String> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Response {
    headers = Map.copyOf(headers);
  }

  /**
   * @param value maps, lists, texts, numbers, booleans and nulls
   */
  public static Response json(int status, Object value) {
    try {
      return new Response(
          status, Map.of("Content-Type", "application/json"), JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("only plain values become JSON", impossible);
    }
  }

  public static Response text(int status, String type, String text) {
    return new Response(
        status,
        Map.of("Content-Type", type + "; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  @Override
  public String toString() {
    return "Response[" + status + "]";
  }
}
