package frontdesk.speech;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Says times of day on a clock of twelve hours. */
final class ClockWords {
  private final Phrases phrases;
  private final NavigableMap<Integer, String> parts = new TreeMap<>();

  ClockWords(Phrases phrases, Length length) {
    this.phrases = phrases;
    String table = length == Length.FULL ? "clock.parts" : "clock.brief_parts";
    for (String part : phrases.text(table).split(", ", -1)) {
      String[] hourAndName = part.split(" ", 2);
      parts.put(Integer.valueOf(hourAndName[0]), hourAndName[1]);
    }
  }

  /** {@code "9:30 AM"}, {@code "noon"}. */
  String said(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return phrases.say("clock.noon");
    }
    int hour = (time.getHour() + 11) % 12 + 1;
    String digits = time.getMinute() == 0 ? "" + hour : hour + minutes(time);
    Map.Entry<Integer, String> part = Objects.requireNonNull(parts.floorEntry(time.getHour()));
    return phrases.say(
        Phrases.oneOrOther("clock.time", hour), "time", digits, "part", part.getValue());
  }

  private static String minutes(LocalTime time) {
    return (time.getMinute() < 10 ? ":0" : ":") + time.getMinute();
  }

  /** The same for readers. */
  String written(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return phrases.say("clock.written_noon");
    }
    String pattern = time.getMinute() == 0 ? "clock.written_hour" : "clock.written_minute";
    return DateTimeFormatter.ofPattern(phrases.text(pattern), phrases.locale()).format(time);
  }
}
