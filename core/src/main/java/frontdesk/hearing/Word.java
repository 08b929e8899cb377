package frontdesk.hearing;

import frontdesk.scheduling.StatedDay;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a word, or a few of them, mean in a phrase about time. The same for each language.
 *
 * @param value what it counts or which one it is; 0 where the kind says all
 * @param date of a date in digits
 * @param zone of a time zone
 */
record Word(Kind kind, int value, Optional<StatedDay> date, Optional<ZoneId> zone) {
  enum Kind {
    /** Says nothing. */
    FILLER,
    /** Stands before a day of the month. */
    THE,
    /** Stands before a time of day. */
    AT,
    OF,
    /** Stands before a length of time that begins now. */
    IN,
    /** Stands after one. */
    FROM_NOW,
    /** Stands between a week and the day that it is counted from. */
    FROM,
    NUMBER,
    /** The day of a month, and nothing else. */
    ORDINAL,
    /** 1 is Monday. */
    WEEKDAY,
    MONTH,
    /** So many days from today. */
    DAY,
    THIS,
    COMING,
    NEXT,
    WEEK,
    /** In minutes: what can be counted from now. */
    UNIT,
    /** A half or a quarter of an hour, in minutes. */
    FRACTION,
    PAST,
    TO,
    OCLOCK,
    AM,
    PM,
    NOON,
    MIDNIGHT,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    TONIGHT,
    /** Digits such as 9:30, in minutes: in the morning or in the evening. */
    TWELVE_HOURS,
    /** Digits such as 14:30 or 09:30, in minutes: of 24 hours. */
    CLOCK,
    /** A date in digits; it stands beside the word. */
    DATE,
    /** A time zone; it stands beside the word. */
    ZONE
  }

  static Word of(Kind kind) {
    return of(kind, 0);
  }

  static Word of(Kind kind, int value) {
    return new Word(kind, value, Optional.empty(), Optional.empty());
  }

  static Word of(StatedDay date) {
    return new Word(Kind.DATE, 0, Optional.of(date), Optional.empty());
  }

  static Word of(ZoneId zone) {
    return new Word(Kind.ZONE, 0, Optional.empty(), Optional.of(zone));
  }

  boolean is(Kind expected) {
    return kind == expected;
  }
}
