package frontdesk.adapters.console.settings;

import frontdesk.accounts.Detail;
import frontdesk.accounts.ProfileField;
import frontdesk.adapters.console.page.Seen;
import frontdesk.adapters.console.page.Typed;
import frontdesk.adapters.console.page.Written;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody is there, as a form has it: a line for each day, or all of it in words. */
final class HoursTold {
  static final String WORDS = ProfileField.BUSINESS_HOURS.word();

  private static final String EITHER =
      "Write hours for each day, or all of them in words: not both.";

  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

  private HoursTold() {}

  /** By which it is kept. */
  private static String key(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String field(DayOfWeek day) {
    return "hours_" + key(day);
  }

  /** Whether a form's field is about hours. */
  static boolean has(String field) {
    return field.equals(WORDS) || DAYS.stream().map(HoursTold::field).anyMatch(field::equals);
  }

  static List<Written> fields(Typed typed) {
    return DAYS.stream()
        .map(
            day ->
                Written.line(
                        field(day),
                        day.getDisplayName(TextStyle.FULL, Locale.US),
                        typed.text(field(day)),
                        "")
                    .wrong(typed.wrong(field(day))))
        .toList();
  }

  /** What is kept, by the form's fields. */
  static Map<String, String> texts(Optional<Detail> told) {
    Optional<Map<?, ?>> days = told.map(Detail::value).flatMap(HoursTold::days);
    Map<String, String> texts = new HashMap<>();
    for (DayOfWeek day : DAYS) {
      texts.put(field(day), days.map(all -> all.get(key(day))).map(String::valueOf).orElse(""));
    }
    texts.put(WORDS, days.isPresent() ? "" : ProfileWording.text(told));
    return texts;
  }

  /** Where nothing but texts stand there by the names of days. */
  private static Optional<Map<?, ?>> days(Object value) {
    List<String> names = DAYS.stream().map(HoursTold::key).toList();
    return value instanceof Map<?, ?> map
            && names.containsAll(map.keySet())
            && map.values().stream().allMatch(HoursTold::isLine)
        ? Optional.of(map)
        : Optional.empty();
  }

  private static boolean isLine(@Nullable Object value) {
    return value instanceof String text && text.equals(text.strip()) && text.indexOf('\n') < 0;
  }

  /**
   * @param texts of all fields, as they are to be
   */
  static void read(
      Map<String, String> texts,
      Map<String, @Nullable Object> given,
      Map<String, String> problems) {
    Map<String, Object> days = new LinkedHashMap<>();
    DAYS.forEach(
        day ->
            Stream.of(Seen.plain(texts.getOrDefault(field(day), "")))
                .filter(text -> !text.isEmpty())
                .forEach(text -> days.put(key(day), text)));
    String words = Seen.plain(texts.getOrDefault(WORDS, ""));
    if (days.isEmpty()) {
      ProfileWording.read(words, given, problems, WORDS);
    } else if (words.isEmpty()) {
      given.put(WORDS, days);
    } else {
      problems.put(WORDS, EITHER);
    }
  }
}
