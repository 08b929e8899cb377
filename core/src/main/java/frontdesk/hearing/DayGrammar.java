package frontdesk.hearing;

import static frontdesk.scheduling.StatedDay.Which.A_WEEK_LATER;
import static frontdesk.scheduling.StatedDay.Which.COMING;
import static frontdesk.scheduling.StatedDay.Which.NEXT;
import static frontdesk.scheduling.StatedDay.Which.OF_NEXT_WEEK;
import static frontdesk.scheduling.StatedDay.Which.PLAIN;
import static frontdesk.scheduling.StatedDay.Which.THIS;

import frontdesk.hearing.Heard.Part;
import frontdesk.hearing.Word.Kind;
import frontdesk.scheduling.StatedDate;
import frontdesk.scheduling.StatedDay.OfWeek;
import frontdesk.scheduling.StatedDay.Which;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.Optional;

/** How days are put into words. Each method passes words and tells whether they made sense. */
final class DayGrammar {
  private static final int DAY = 24 * 60;

  private final Phrase phrase;
  private final Heard heard;

  DayGrammar(Phrase phrase, Heard heard) {
    this.phrase = phrase;
    this.heard = heard;
  }

  boolean read() {
    return phrase.either(this::fromNow, this::weekday, this::date, this::other);
  }

  /** {@code "in two hours", "three days from now", "in half an hour", "a week from Tuesday"}. */
  private boolean fromNow() {
    if (phrase.take(Kind.IN, Kind.NUMBER, Kind.UNIT)
        || phrase.take(Kind.NUMBER, Kind.UNIT, Kind.FROM_NOW)) {
      int back = phrase.sees(-1, Kind.UNIT) ? 1 : 2;
      return ahead(phrase.passed(back + 1), phrase.passed(back));
    }
    if (phrase.take(Kind.IN, Kind.FRACTION, Kind.NUMBER, Kind.UNIT)) {
      return phrase.passed(1) == 60
          ? heard.ahead(Duration.ofMinutes(phrase.passed(3)))
          : heard.nonsense();
    }
    if (phrase.take(Kind.IN, Kind.NUMBER, Kind.WEEK)) {
      return heard.day(7 * phrase.passed(2));
    }
    if (phrase.take(Kind.NUMBER, Kind.WEEK, Kind.FROM_NOW)) {
      return heard.day(7 * phrase.passed(3));
    }
    if (phrase.take(Kind.NUMBER, Kind.WEEK, Kind.FROM, Kind.DAY)) {
      return heard.day(7 * phrase.passed(4) + phrase.passed(1));
    }
    return phrase.take(Kind.NUMBER, Kind.WEEK, Kind.FROM, Kind.WEEKDAY)
        && (phrase.passed(4) == 1 ? weekday(phrase.passed(1), A_WEEK_LATER) : heard.nonsense());
  }

  private boolean ahead(int count, int unit) {
    return unit == DAY ? heard.day(count) : heard.ahead(Duration.ofMinutes((long) count * unit));
  }

  private boolean weekday() {
    phrase.take(Kind.THE);
    if (phrase.take(Kind.NEXT, Kind.WEEK, Kind.WEEKDAY)) {
      return weekday(phrase.passed(1), OF_NEXT_WEEK);
    }
    if (phrase.take(Kind.WEEKDAY, Kind.NEXT, Kind.WEEK)) {
      return weekday(phrase.passed(3), OF_NEXT_WEEK);
    }
    if (phrase.take(Kind.WEEKDAY, Kind.OF, Kind.NEXT, Kind.WEEK)) {
      return weekday(phrase.passed(4), OF_NEXT_WEEK);
    }
    if (phrase.take(Kind.NEXT, Kind.WEEKDAY)) {
      return weekday(phrase.passed(1), NEXT);
    }
    if (phrase.take(Kind.COMING, Kind.WEEKDAY)) {
      return weekday(phrase.passed(1), COMING);
    }
    if (phrase.take(Kind.THIS, Kind.WEEKDAY)) {
      return weekday(phrase.passed(1), THIS);
    }
    return phrase.take(Kind.WEEKDAY) && weekday(phrase.passed(1), PLAIN);
  }

  private boolean weekday(int day, Which which) {
    return heard.weekday(new OfWeek(DayOfWeek.of(day), which));
  }

  private boolean date() {
    boolean afterWeekday = phrase.sees(-1, Kind.WEEKDAY);
    boolean the = phrase.take(Kind.THE);
    if (phrase.take(Kind.DATE)) {
      return heard.date(phrase.last().date().orElseThrow());
    }
    if (phrase.take(Kind.MONTH)) {
      int month = phrase.passed(1);
      phrase.take(Kind.THE);
      return dayOfMonth() && date(Optional.of(month), phrase.passed(1));
    }
    boolean ordinal = phrase.sees(Kind.ORDINAL);
    // "Tuesday 24": no clock shows that; "Tuesday 9" may be either.
    boolean afterHours = afterWeekday && phrase.seesNumber(0, 13, 31);
    if (!dayOfMonth()) {
      return false;
    }
    int day = phrase.passed(1);
    phrase.take(Kind.OF);
    if (phrase.take(Kind.MONTH)) {
      return date(Optional.of(phrase.passed(1)), day);
    }
    return (the || ordinal || afterHours)
        && !phrase.sees(-1, Kind.OF)
        && date(Optional.empty(), day);
  }

  private boolean dayOfMonth() {
    return phrase.take(Kind.ORDINAL) || (phrase.seesNumber(0, 1, 31) && phrase.take(Kind.NUMBER));
  }

  private boolean date(Optional<Integer> month, int day) {
    boolean hasYear = month.isPresent() && phrase.seesNumber(0, 2000, 2099);
    Optional<Integer> year =
        hasYear && phrase.take(Kind.NUMBER) ? Optional.of(phrase.passed(1)) : Optional.empty();
    try {
      return heard.date(new StatedDate(year, month.map(Month::of), day, Optional.empty()));
    } catch (DateTimeException | IllegalArgumentException noSuchDate) {
      return false;
    }
  }

  private boolean other() {
    if (phrase.take(Kind.DAY)) {
      return heard.day(phrase.passed(1));
    }
    if (phrase.take(Kind.THIS, Kind.WEEK)) {
      return heard.week(0);
    }
    if (phrase.take(Kind.NEXT, Kind.WEEK)) {
      return heard.week(1);
    }
    if (phrase.take(Kind.TONIGHT)) {
      return heard.day(0) && heard.part(Part.NIGHT);
    }
    // "This afternoon": the part of the day itself is read next.
    return phrase.take(Kind.THIS)
        && (phrase.sees(Kind.MORNING) || phrase.sees(Kind.AFTERNOON) || phrase.sees(Kind.EVENING))
        && heard.day(0);
  }
}
