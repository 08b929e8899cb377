package frontdesk.properties;

import java.util.Locale;
import java.util.Optional;

/** What a listing says about pets. Animals that assist a person are no pets. */
public enum Pets {
  ALLOWED,
  CATS_ONLY,
  DOGS_ONLY,
  /** The office decides about each. */
  ON_REQUEST,
  NOT_ALLOWED;

  /** Empty where it is not clear what is meant. */
  public static Optional<Pets> parse(String text) {
    return Optional.ofNullable(
        switch (text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ")) {
          case "yes",
              "allowed",
              "true",
              "pets allowed",
              "pets ok",
              "pet friendly",
              "cats and dogs",
              "dogs and cats",
              "cats, dogs",
              "ok",
              "welcome",
              "pets welcome" ->
              ALLOWED;
          case "cats", "cats only", "cats ok", "cat", "cats allowed" -> CATS_ONLY;
          case "dogs", "dogs only", "dogs ok", "dog", "dogs allowed", "small dogs" -> DOGS_ONLY;
          case "ask", "on request", "negotiable", "case by case", "conditional", "maybe" ->
              ON_REQUEST;
          case "no", "none", "not allowed", "false", "no pets", "no pets allowed" -> NOT_ALLOWED;
          default -> null;
        });
  }

  /** Whether one with such an animal may ask for it; not known where the office decides. */
  Optional<Boolean> take(Pets wanted) {
    if (this == ON_REQUEST || wanted == ON_REQUEST) {
      return Optional.empty();
    }
    boolean taken = this == ALLOWED || this == wanted || wanted == NOT_ALLOWED;
    return Optional.of(taken);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
