package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A curl that a document prints.
 *
 * @param section the last heading above it
 * @param path with its query
 * @param header beside the content type, such as {@code Authorization: Bearer $API_KEY}
 * @param body what follows {@code -d}; with one it is a POST
 * @param answer the JSON block that follows
 */
record PrintedCurl(
    String section,
    String path,
    Optional<String> header,
    Optional<String> body,
    Optional<JsonNode> answer) {
  /** Stands for what nobody can know beforehand. */
  private static final TextNode BLANK = new TextNode("…");

  private static final Pattern PART =
      Pattern.compile("^#+ (?<heading>[^\\n]*)$|^```(?<kind>\\w+)\\n(?<text>.*?)^```$", flags());

  private static final Pattern COMMAND =
      Pattern.compile(
          "curl (?:-X POST )?\"?http://localhost:8000(?<path>[^\\s\"]*)\"?"
              + "(?:\\s+-H \"(?<header>(?!Content-Type)[\\w-]+: [^\"]*)\")?"
              + "(?:\\s+-H \"Content-Type: application/json\"\\s+-d '(?<body>[^']*)')?\\s*");

  private static int flags() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }

  /** In the order in which a reader meets them. */
  static List<PrintedCurl> in(Path document) throws IOException {
    List<PrintedCurl> curls = new ArrayList<>();
    String section = "";
    Matcher part = PART.matcher(Files.readString(document));
    while (part.find()) {
      if (part.group("heading") != null) {
        section = part.group("heading");
      } else if (part.group("text").startsWith("curl ")) {
        curls.add(command(section, part.group("text").replace("\\\n", " ")));
      } else if (part.group("kind").equals("json")) {
        int last = curls.size() - 1;
        curls.set(last, curls.get(last).answeredBy(RunningDesk.parsed(part.group("text"))));
      }
    }
    return curls;
  }

  private static PrintedCurl command(String section, String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      throw new AssertionError("not understood, so not tried: " + text);
    }
    return new PrintedCurl(
        section,
        command.group("path"),
        Optional.ofNullable(command.group("header")),
        Optional.ofNullable(command.group("body")),
        Optional.empty());
  }

  private PrintedCurl answeredBy(JsonNode printed) {
    return new PrintedCurl(section, path, header, body, Optional.of(printed));
  }

  /** The answer, which must be a 200. */
  JsonNode sentTo(RunningDesk desk) {
    return sentTo(desk, Map.of());
  }

  /**
   * Likewise.
   *
   * @param secrets what variables of the shell hold
   */
  JsonNode sentTo(RunningDesk desk, Map<String, String> secrets) {
    HttpRequest.Builder request = desk.request(path);
    header.ifPresent(
        it -> request.header(it.split(": ", 2)[0], filled(it.split(": ", 2)[1], secrets)));
    body.ifPresent(sent -> request.POST(HttpRequest.BodyPublishers.ofString(sent)));
    HttpResponse<String> reply = RunningDesk.send(request);
    if (reply.statusCode() != 200) {
      throw new AssertionError(this + ": " + reply.statusCode() + " " + reply.body());
    }
    return RunningDesk.parsed(reply.body());
  }

  private static String filled(String value, Map<String, String> secrets) {
    String filled = value;
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      filled = filled.replace("$" + secret.getKey(), secret.getValue());
    }
    return filled;
  }

  /** An answer with blanks wherever the printed one has them, and nowhere else. */
  static JsonNode blanked(JsonNode answer, JsonNode printed) {
    if (printed.equals(BLANK)) {
      return BLANK;
    }
    JsonNode copy = answer.deepCopy();
    if (copy instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> field.setValue(blanked(field.getValue(), printed.path(field.getKey()))));
    } else if (copy instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, blanked(array.get(i), printed.path(i)));
      }
    }
    return copy;
  }
}
