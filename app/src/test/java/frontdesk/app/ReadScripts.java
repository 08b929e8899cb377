package frontdesk.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import frontdesk.app.ScriptedTurn.Door;
import frontdesk.app.ScriptedTurn.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads a table of conversations; a line that it does not know is an error. */
final class ReadScripts {
  // Nobody writes a hundred conversations with every quotation mark escaped.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final List<ScriptedConversation> read = new ArrayList<>();
  private final List<ScriptedTurn> turns = new ArrayList<>();
  private final List<String> booked = new ArrayList<>();
  private final List<String> handedOver = new ArrayList<>();
  private String name = "";
  private Line line = Line.FIRST;

  private ReadScripts() {}

  /** In the table's order. */
  static List<ScriptedConversation> in(String table) {
    ReadScripts reader = new ReadScripts();
    text(table).lines().filter(text -> !text.isBlank()).forEach(reader::line);
    reader.end();
    return List.copyOf(reader.read);
  }

  private static String text(String table) {
    String path = "conversations/" + table + ".txt";
    try (InputStream in =
        Objects.requireNonNull(ReadScripts.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }

  private void line(String text) {
    String[] signAndRest = text.strip().split(" ", 2);
    String rest = signAndRest.length == 2 ? signAndRest[1].strip() : "";
    switch (signAndRest[0]) {
      case "#" -> {}
      case "==" -> begin(rest);
      case "door:" ->
          line =
              new Line(
                  Door.valueOf(rest.toUpperCase(Locale.ROOT)),
                  line.call(),
                  line.caller(),
                  line.language());
      case "call:" -> line = new Line(line.door(), given(rest), line.caller(), line.language());
      case "caller:" -> line = new Line(line.door(), line.call(), given(rest), line.language());
      case "language:" -> line = new Line(line.door(), line.call(), line.caller(), given(rest));
      case ">" -> turn(rest);
      case "<" -> last(rest, true);
      case "!" -> last(rest, false);
      case "=" -> given(rest).ifPresent(booked::add);
      case "+" -> handedOver.add(rest);
      default -> throw new IllegalArgumentException(name + ": " + text);
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(given -> !given.equals("none"));
  }

  private void begin(String next) {
    end();
    name = next;
    line = Line.FIRST;
  }

  private void end() {
    if (!name.isEmpty()) {
      read.add(new ScriptedConversation(name, turns, booked, handedOver));
    }
    List.of(turns, booked, handedOver).forEach(List::clear);
  }

  // The tool, then "@" and the tool call's id where it matters, then what the model sends.
  private void turn(String text) {
    String[] toolAndRest = text.split(" ", 2);
    String rest = toolAndRest.length == 2 ? toolAndRest[1].strip() : "";
    String id = "tool-" + (turns.size() + 1);
    if (rest.startsWith("@")) {
      String[] idAndRest = rest.split(" ", 2);
      id = idAndRest[0].substring(1);
      rest = idAndRest.length == 2 ? idAndRest[1].strip() : "";
    }
    JsonNode arguments = arguments(rest.isEmpty() ? "{}" : rest);
    turns.add(new ScriptedTurn(line, id, toolAndRest[0], arguments, List.of(), List.of()));
  }

  private JsonNode arguments(String text) {
    try (JsonParser in = JSON.createParser(text)) {
      return JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + ": " + text, unreadable);
    }
  }

  private void last(String fragment, boolean isHeard) {
    int last = turns.size() - 1;
    turns.set(last, turns.get(last).with(fragment, isHeard));
  }
}
