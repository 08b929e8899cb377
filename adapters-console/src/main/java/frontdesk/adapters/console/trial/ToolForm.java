package frontdesk.adapters.console.trial;

import frontdesk.adapters.console.page.Form;
import frontdesk.http.JsonReading;
import frontdesk.http.StrictJson;
import frontdesk.tools.Parameter;
import frontdesk.tools.Tool;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tool's arguments as somebody wrote them. What is not of the kind described goes to the desk as
 * a text: it says what is wrong, as it would to a model.
 *
 * @param written by the arguments' names; blank where nothing was
 */
record ToolForm(Tool tool, Map<String, String> written) {
  private static final String PREFIX = "arg-";

  static ToolForm empty(Tool tool) {
    return new ToolForm(tool, Map.of());
  }

  static ToolForm in(Tool tool, Form form) {
    Map<String, String> written = new LinkedHashMap<>();
    tool.parameters().forEach(one -> written.put(one.name(), form.field(PREFIX + one.name())));
    return new ToolForm(tool, written);
  }

  /**
   * One argument to be filled in.
   *
   * @param input {@code text} of one line, {@code lines} of it, or one of the choices
   * @param kind in a word or two
   */
  record Field(
      String name,
      String label,
      String input,
      String kind,
      String description,
      boolean required,
      String example,
      String value,
      List<String> choices) {}

  /**
   * @param hosts who may be named by {@code user_id}
   */
  List<Field> fields(List<String> hosts) {
    return tool.parameters().stream().map(one -> field(one, hosts)).toList();
  }

  private Field field(Parameter one, List<String> hosts) {
    List<String> choices = choices(one, hosts);
    return new Field(
        PREFIX + one.name(),
        one.name(),
        choices.isEmpty() ? input(one.kind()) : "choice",
        kind(one.kind()),
        one.description(),
        one.required(),
        example(one),
        written.getOrDefault(one.name(), ""),
        choices);
  }

  private static List<String> choices(Parameter one, List<String> hosts) {
    if (one.name().equals("user_id")) {
      return hosts;
    }
    return one.kind() == Parameter.Kind.FLAG ? List.of("true", "false") : one.choices();
  }

  private static String input(Parameter.Kind kind) {
    return kind == Parameter.Kind.OBJECT || kind == Parameter.Kind.EMAILS ? "lines" : "text";
  }

  private static String kind(Parameter.Kind kind) {
    return switch (kind) {
      case TEXT -> "text";
      case TIME -> "time";
      case EMAIL -> "e-mail address";
      case PHONE -> "telephone number";
      case ZONE -> "time zone";
      case EMAILS -> "e-mail addresses, one a line";
      case COUNT -> "whole number";
      case NUMBER -> "number";
      case FLAG -> "true or false";
      case OBJECT -> "JSON object";
    };
  }

  private static String example(Parameter one) {
    return one.kind() == Parameter.Kind.OBJECT
        ? "{\"matter\": \"heating\"}"
        : one.example() instanceof List<?> list && !list.isEmpty()
            ? String.valueOf(list.get(0))
            : String.valueOf(one.example());
  }

  /** As a model would give them, in the order in which they are described. */
  Map<String, @Nullable Object> arguments() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    tool.parameters()
        .forEach(
            one -> {
              String text = written.getOrDefault(one.name(), "").strip();
              if (!text.isEmpty()) {
                arguments.put(one.name(), value(one.kind(), text));
              }
            });
    return arguments;
  }

  private static Object value(Parameter.Kind kind, String text) {
    return switch (kind) {
      case COUNT, NUMBER -> number(text).<Object>map(it -> it).orElse(text);
      case FLAG -> Boolean.parseBoolean(text);
      case EMAILS -> Stream.of(text.split("[\\s,;]+")).filter(one -> !one.isEmpty()).toList();
      case OBJECT -> object(text).<Object>map(it -> it).orElse(text);
      case TEXT, TIME, EMAIL, PHONE, ZONE -> text;
    };
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text))
          .filter(it -> Math.abs(it.scale()) < text.length() + 1);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, @Nullable Object>> object(String text) {
    try {
      JsonReading read =
          StrictJson.stream(text.getBytes(StandardCharsets.UTF_8), StrictJson::value);
      return read.object();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** A person's data may be in it: not printed. */
  @Override
  public String toString() {
    return "ToolForm[" + tool.name() + "]";
  }
}
