package frontdesk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that callers are answered in. */
public enum Language {
  ENGLISH("en", Locale.US),
  SPANISH("es", Locale.forLanguageTag("es-US"));

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** Of a tag as BCP 47 writes it, by its first part; English where that is none of these. */
  public static Language ofTag(Optional<String> tag) {
    String first = tag.map(text -> text.strip().split("[-_]", 2)[0]).orElse("");
    return Stream.of(values())
        .filter(each -> each.code.equalsIgnoreCase(first))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** As BCP 47 writes it, in two small letters. */
  public String code() {
    return code;
  }

  /** Whose names of days, months, zones and numbers are used. */
  public Locale locale() {
    return locale;
  }
}
