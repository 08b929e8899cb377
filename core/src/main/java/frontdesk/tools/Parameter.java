package frontdesk.tools;

import java.util.Optional;

/**
 * One argument of a tool: what a model is told of it, and what {@link ReadIntent} holds it to.
 *
 * @param name on the wire
 * @param description read by the model, so it says what to ask and how to write it down
 * @param required whether the caller is asked for it where it is missing
 * @param orOption whether a model may leave it out although it is required, since it may name it by
 *     {@code option}
 * @param most the most characters, items or days, by its kind; of no meaning for a flag
 * @param usual what holds where it is not given; empty where that is left to the host's rules
 * @param example a good value, in the type that JSON has for it
 */
public record Parameter(
    String name,
    Kind kind,
    String description,
    boolean required,
    boolean orOption,
    int most,
    Optional<Object> usual,
    Object example) {

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
    FLAG
  }

  static Parameter of(String name, Kind kind, int most, String description, Object example) {
    return new Parameter(name, kind, description, false, false, most, Optional.empty(), example);
  }

  Parameter asRequired() {
    return new Parameter(name, kind, description, true, orOption, most, usual, example);
  }

  /** Required, but where it is chosen by {@code option}. */
  Parameter asRequiredOrOption() {
    return new Parameter(name, kind, description, true, true, most, usual, example);
  }

  Parameter usually(Object value) {
    return new Parameter(
        name, kind, description, required, orOption, most, Optional.of(value), example);
  }
}
