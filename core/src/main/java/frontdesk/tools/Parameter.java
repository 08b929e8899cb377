package frontdesk.tools;

import java.util.List;
import java.util.Optional;

/**
 * One argument of a tool: what a model is told of it, and what {@link ReadIntent} holds it to.
 *
 * @param name on the wire
 * @param description read by the model, so it says what to ask and how to write it down
 * @param required whether the caller is asked for it where it is missing
 * @param expected whether a model is told to give it: though the desk can do without, or not, where
 *     the caller may choose it by {@code option} instead
 * @param most the most characters, items or days, by its kind; of no meaning for a flag
 * @param usual what holds where it is not given; empty where that is left to the host's rules
 * @param choices the values that a model may give; empty where it may give others
 * @param example a good value, in the type that JSON has for it
 */
public record Parameter(
    String name,
    Kind kind,
    String description,
    boolean required,
    boolean expected,
    int most,
    Optional<Object> usual,
    List<String> choices,
    Object example) {
  public Parameter {
    choices = List.copyOf(choices);
  }

  /** What kind of value it is. Each has one way to be read, and one form in a schema. */
  public enum Kind {
    TEXT,
    /** ISO 8601 with or without an offset, or words such as "tomorrow at 2 pm". */
    TIME,
    EMAIL,
    PHONE,
    /** A name of the IANA time zone database. */
    ZONE,
    EMAILS,
    COUNT,
    /** From 0, halves too. */
    NUMBER,
    FLAG,
    /** Names and values of whoever wrote the assistant. */
    OBJECT
  }

  static Parameter of(String name, Kind kind, int most, String description, Object example) {
    return new Parameter(
        name, kind, description, false, false, most, Optional.empty(), List.of(), example);
  }

  /** One of a few words. */
  static Parameter choice(String name, List<String> choices, String description, String example) {
    int longest = choices.stream().mapToInt(String::length).max().orElseThrow();
    return new Parameter(
        name, Kind.TEXT, description, false, false, longest, Optional.empty(), choices, example);
  }

  Parameter asRequired() {
    return new Parameter(name, kind, description, true, true, most, usual, choices, example);
  }

  /** Required, but where it is chosen by {@code option}. */
  Parameter asRequiredOrOption() {
    return new Parameter(name, kind, description, true, false, most, usual, choices, example);
  }

  Parameter asExpected() {
    return new Parameter(name, kind, description, required, true, most, usual, choices, example);
  }

  Parameter usually(Object value) {
    return new Parameter(
        name, kind, description, required, expected, most, Optional.of(value), choices, example);
  }
}
