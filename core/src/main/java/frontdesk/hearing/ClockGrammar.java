package frontdesk.hearing;

import frontdesk.hearing.Heard.Part;
import frontdesk.hearing.Word.Kind;
import frontdesk.scheduling.StatedClock;
import java.time.LocalTime;
import java.util.List;

/** How times of day are put into words. */
final class ClockGrammar {
  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;

  private final Phrase phrase;
  private final Heard heard;

  ClockGrammar(Phrase phrase, Heard heard) {
    this.phrase = phrase;
    this.heard = heard;
  }

  boolean read() {
    return phrase.either(this::part, this::zone, this::time);
  }

  private boolean zone() {
    return phrase.take(Kind.ZONE) && heard.zone(phrase.last().zone().orElseThrow());
  }

  private boolean time() {
    phrase.take(Kind.AT);
    return phrase.either(this::named, this::relative, this::digits, this::numbers);
  }

  private boolean part() {
    if (phrase.take(Kind.MORNING)) {
      return heard.part(Part.MORNING);
    }
    if (phrase.take(Kind.AFTERNOON)) {
      return heard.part(Part.AFTERNOON);
    }
    if (phrase.take(Kind.EVENING)) {
      return heard.part(Part.EVENING);
    }
    return phrase.take(Kind.NIGHT) && heard.part(Part.NIGHT);
  }

  private boolean named() {
    if (phrase.take(Kind.NOON)) {
      return heard.clock(StatedClock.exactly(LocalTime.NOON));
    }
    return phrase.take(Kind.MIDNIGHT) && heard.clock(StatedClock.midnight());
  }

  /** {@code "half past nine", "a quarter to ten", "ten minutes past nine"}. */
  private boolean relative() {
    boolean fraction = phrase.take(Kind.FRACTION);
    if (!fraction && !(phrase.seesNumber(0, 1, 59) && phrase.take(Kind.NUMBER))) {
      return false;
    }
    int some = phrase.passed(1);
    boolean counted = phrase.take(Kind.UNIT);
    boolean past = phrase.take(Kind.PAST);
    // "Nine to ten" is an hour, not a time.
    boolean before = (fraction || counted || some > 12) && phrase.take(Kind.TO);
    boolean of = fraction && phrase.take(Kind.OF);
    if (!(past || before || of) || !phrase.seesNumber(0, 1, 12)) {
      return false;
    }
    int hour = phrase.next().value() * 60;
    return twelveHours(past ? hour + some : hour - some);
  }

  private boolean digits() {
    if (phrase.take(Kind.CLOCK)) {
      return twentyFourHours(phrase.passed(1));
    }
    return phrase.take(Kind.TWELVE_HOURS) && twelveHours(phrase.passed(1));
  }

  /** {@code "at nine", "nine thirty", "9 o'clock", "930 am"}. */
  private boolean numbers() {
    boolean at = phrase.sees(-1, Kind.AT);
    boolean afterDay = phrase.sees(-1, Kind.DAY);
    if (at && phrase.seesNumber(0, 13, 23) && !phrase.sees(1, Kind.MONTH)) {
      return twentyFourHours(phrase.next().value() * 60);
    }
    if (phrase.seesNumber(0, 100, 1259) && (phrase.sees(1, Kind.AM) || phrase.sees(1, Kind.PM))) {
      int digits = phrase.next().value();
      return digits % 100 < 60 ? twelveHours(digits / 100 * 60 + digits % 100) : heard.nonsense();
    }
    if (!phrase.seesNumber(0, 1, 12)) {
      return false;
    }
    int time = phrase.next().value() * 60;
    if (phrase.seesNumber(0, 0, 59)) {
      time += phrase.next().value();
    }
    return (at || afterDay || isFollowed()) && twelveHours(time);
  }

  // A number alone may be anything; by what stands beside it, it is a time of day.
  private boolean isFollowed() {
    return List.of(
            Kind.OCLOCK,
            Kind.AM,
            Kind.PM,
            Kind.MORNING,
            Kind.AFTERNOON,
            Kind.EVENING,
            Kind.NIGHT,
            Kind.DAY)
        .stream()
        .anyMatch(phrase::sees);
  }

  // "14:30 pm" is right, "14:30 am" is not.
  private boolean twentyFourHours(int minute) {
    boolean morning = minute < NOON;
    phrase.take(morning ? Kind.AM : Kind.PM);
    return phrase.take(morning ? Kind.PM : Kind.AM)
        ? heard.nonsense()
        : heard.clock(new StatedClock(List.of(minute)));
  }

  private boolean twelveHours(int minute) {
    int morning = Math.floorMod(minute, NOON);
    phrase.take(Kind.OCLOCK);
    boolean am = phrase.take(Kind.AM);
    if (am || phrase.take(Kind.PM)) {
      phrase.take(Kind.OCLOCK);
      return heard.clock(new StatedClock(List.of(am ? morning : morning + NOON)));
    }
    return heard.clock(StatedClock.eitherHalf(Math.floorMod(minute, DAY) / 60, minute % 60));
  }
}
