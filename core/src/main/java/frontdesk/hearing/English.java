package frontdesk.hearing;

import frontdesk.hearing.Word.Kind;
import java.util.List;

/** How people in the United States name days and times. */
final class English {
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");

  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty first",
          "twenty second",
          "twenty third",
          "twenty fourth",
          "twenty fifth",
          "twenty sixth",
          "twenty seventh",
          "twenty eighth",
          "twenty ninth",
          "thirtieth",
          "thirty first");

  static final Vocabulary WORDS = words();

  private English() {}

  private static Vocabulary words() {
    Vocabulary.Builder words = Vocabulary.builder();
    days(words);
    clock(words);
    lengths(words);
    numbers(words);
    zones(words);
    return words.build();
  }

  private static void days(Vocabulary.Builder words) {
    words
        .count(
            Kind.WEEKDAY,
            1,
            "monday|mon,tuesday|tue|tues,wednesday|wed,thursday|thu|thur|thurs,friday|fri,"
                + "saturday|sat,sunday|sun")
        .count(
            Kind.MONTH,
            1,
            "january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,"
                + "september|sep|sept,october|oct,november|nov,december|dec")
        .add(Kind.DAY, 0, "today")
        .add(Kind.DAY, 1, "tomorrow,tmrw")
        .add(Kind.DAY, 2, "day after tomorrow,the day after tomorrow")
        .add(Kind.THIS, "this")
        .add(Kind.COMING, "coming,upcoming,this coming,this upcoming")
        .add(Kind.NEXT, "next,following")
        .add(Kind.THE, "the")
        .add(Kind.OF, "of")
        .add(Kind.FILLER, "on,for,please,starting,beginning");
  }

  private static void clock(Vocabulary.Builder words) {
    words
        .add(Kind.AT, "at,@")
        .add(Kind.FRACTION, 30, "half")
        .add(Kind.FRACTION, 15, "quarter,a quarter")
        .add(Kind.PAST, "past,after")
        .add(Kind.TO, "to,till,til,before")
        .add(Kind.OCLOCK, "o'clock,oclock,sharp")
        .add(Kind.AM, "am,a m")
        .add(Kind.PM, "pm,p m")
        .add(Kind.NOON, "noon,midday,twelve noon,12 noon")
        .add(Kind.MIDNIGHT, "midnight,twelve midnight,12 midnight")
        .add(Kind.MORNING, "morning,in the morning")
        .add(Kind.AFTERNOON, "afternoon,in the afternoon")
        .add(Kind.EVENING, "evening,in the evening")
        .add(Kind.NIGHT, "night,at night")
        .add(Kind.TONIGHT, "tonight");
  }

  private static void lengths(Vocabulary.Builder words) {
    words
        .add(Kind.IN, "in,within")
        .add(Kind.FROM_NOW, "from now,from today")
        .add(Kind.FROM, "from")
        .add(Kind.WEEK, "week,weeks")
        .add(Kind.UNIT, 1, "minute,minutes,min,mins")
        .add(Kind.UNIT, 60, "hour,hours,hr,hrs")
        .add(Kind.UNIT, 24 * 60, "day,days");
  }

  // "nine oh five" is a clock's way to say 05.
  private static void numbers(Vocabulary.Builder words) {
    words.add(Kind.NUMBER, 1, "a,an");
    words.count(Kind.NUMBER, 0, String.join(",", ONES));
    for (int day = 1; day <= ORDINALS.size(); day++) {
      words.add(Kind.ORDINAL, day, ORDINALS.get(day - 1) + "," + day + ending(day));
    }
    for (int ten = 0; ten < TENS.size(); ten++) {
      words.add(Kind.NUMBER, (ten + 2) * 10, TENS.get(ten));
      for (int one = 1; one < 10; one++) {
        words.add(Kind.NUMBER, (ten + 2) * 10 + one, TENS.get(ten) + " " + ONES.get(one));
      }
    }
    for (int one = 1; one < 10; one++) {
      words.add(Kind.NUMBER, one, "oh " + ONES.get(one));
    }
    years(words);
  }

  // Nobody who says "standard time" in July means another clock than the one on the wall.
  private static void zones(Vocabulary.Builder words) {
    zone(words, "America/New_York", "eastern", "e");
    zone(words, "America/Chicago", "central", "c");
    zone(words, "America/Denver", "mountain", "m");
    zone(words, "America/Los_Angeles", "pacific", "p");
    words.zone("UTC", "utc,gmt");
  }

  private static void zone(Vocabulary.Builder words, String id, String name, String letter) {
    words.zone(
        id,
        name
            + String.format(",%1$s time,%1$s standard time,%1$s daylight time", name)
            + String.format(",%1$st,%1$sst,%1$sdt", letter));
  }

  private static String ending(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  // Only years that a caller may mean: "ten twenty six" is a time of day.
  private static void years(Vocabulary.Builder words) {
    for (int year = 20; year < 40; year++) {
      String ten = TENS.get(year / 10 - 2);
      String rest = year % 10 == 0 ? ten : ten + " " + ONES.get(year % 10);
      words.add(Kind.NUMBER, 2000 + year, "twenty " + rest + ",two thousand " + rest);
    }
  }
}
