package frontdesk.adapters.vapi;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sent a message, as far as it says.
 *
 * @param words for a line in a log: on one line and short, since names come from outside
 */
public record Sender(String words) {
  /** Vapi's ids are UUIDs; users' own are not much longer. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  /** Vapi's own limit for a name is 40. */
  private static final int LONGEST_NAME = 60;

  // A quotation mark would end the name where its author likes.
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]+|\"");

  static final Sender UNKNOWN = new Sender("an assistant that does not say which");

  /** Empty where it says neither. */
  static Optional<Sender> assistant(Optional<String> id, Optional<String> name) {
    Optional<String> named = name.map(Sender::shown).filter(text -> !text.isEmpty());
    Optional<String> known = id.filter(Sender::isId);
    return named
        .map(text -> "assistant \"" + text + "\"" + known.map(it -> " (" + it + ")").orElse(""))
        .or(() -> known.map(it -> "assistant " + it))
        .map(Sender::new);
  }

  static Optional<Sender> answering(Optional<String> phoneNumber) {
    return phoneNumber
        .filter(Sender::isId)
        .map(id -> new Sender("the assistant of phone number " + id));
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static String shown(String name) {
    String line = NOT_SHOWN.matcher(name).replaceAll(" ").strip();
    boolean fits = line.codePointCount(0, line.length()) <= LONGEST_NAME;
    return fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }
}
