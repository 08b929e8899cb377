package frontdesk.standins.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was read to its end, as a {@link Journal} keeps it.
 *
 * @param number in the order of the journal, from 1
 * @param at by the stand-in's clock, before a byte of the answer
 * @param path as it was sent, without the query
 * @param headers by name in lower case, without credentials
 */
public record JournalEntry(
    int number, Instant at, String method, String path, Map<String, String> headers, String body) {

  public JournalEntry {
    headers = Map.copyOf(headers);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as JSON; an empty object if it is none. */
  public ObjectNode json() {
    return Json.parse(body).orElseGet(Json::object);
  }

  String line() {
    ObjectNode line = Json.object();
    line.put("number", number).put("at", at.toString()).put("method", method).put("path", path);
    ObjectNode carried = line.putObject("headers");
    headers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header -> carried.put(header.getKey(), header.getValue()));
    return Json.text(line.put("body", body)) + "\n";
  }

  static JournalEntry parsed(ObjectNode line) {
    Map<String, String> headers = new LinkedHashMap<>();
    line.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new JournalEntry(
        line.path("number").asInt(),
        Instant.parse(line.path("at").asText()),
        line.path("method").asText(),
        line.path("path").asText(),
        headers,
        line.path("body").asText());
  }

  /** The body carries people's names and addresses, so it is not printed. */
  @Override
  public String toString() {
    return number + " " + at + " " + method + " " + path;
  }
}
