package frontdesk.speech;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says time zones. */
final class ZoneWords {
  private final Phrases phrases;

  ZoneWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /** {@code "Central Time"}. */
  String said(ZoneId zone) {
    return zone.normalized() instanceof ZoneOffset offset
        ? offset(Duration.ofSeconds(offset.getTotalSeconds()))
        : phrases.find(key(zone)).orElseGet(() -> name(zone, phrases.locale()));
  }

  // Java's names are those of Spain, where Chicago has "hora central"; callers say otherwise.
  private static String key(ZoneId zone) {
    String english = name(zone, Locale.US).toLowerCase(Locale.ROOT);
    return "zone." + english.replaceAll("[^a-z]+", "_");
  }

  private static String name(ZoneId zone, Locale locale) {
    return zone.getDisplayName(TextStyle.FULL, locale);
  }

  // A zone that is nothing but an offset has no name, and "GMT-05:00" cannot be said.
  private String offset(Duration offset) {
    if (offset.isZero()) {
      return phrases.say("zone.utc");
    }
    Duration size = offset.abs();
    String length =
        Stream.of(
                counted("zone.hours", size.toHours()),
                counted("zone.minutes", size.toMinutesPart()))
            .flatMap(part -> part)
            .collect(Collectors.joining(" "));
    return phrases.say(offset.isNegative() ? "zone.utc_minus" : "zone.utc_plus", "length", length);
  }

  private Stream<String> counted(String unit, long number) {
    return number == 0 ? Stream.empty() : Stream.of(phrases.counted(unit, number));
  }
}
