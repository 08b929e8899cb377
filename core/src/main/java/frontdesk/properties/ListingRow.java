package frontdesk.properties;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A listing as a file has it, before anything is believed of it.
 *
 * @param line where it begins in the file, from 1
 * @param texts blank where nothing is told
 */
public record ListingRow(int line, Map<ListingField, String> texts) {
  /** What sites write where they know nothing. */
  private static final Set<String> NOTHING =
      Set.of(
          "",
          "-",
          "--",
          "n/a",
          "na",
          "null",
          "unknown",
          "not specified",
          "not listed",
          "tbd",
          "tba",
          "call",
          "call for price",
          "call for rent",
          "call for details",
          "contact us",
          "contact");

  /** Control characters and halves of characters: no text, and no database takes them. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  public ListingRow {
    texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
  }

  Optional<String> text(ListingField field) {
    String text = UNSTORABLE.matcher(texts.getOrDefault(field, "")).replaceAll("").strip();
    return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(text);
  }
}
