package frontdesk.hearing;

import frontdesk.scheduling.RequestedTime;
import frontdesk.scheduling.StatedTime;
import java.util.Optional;

/** Reads times as programs write them and as people say them. */
public final class HeardTime {
  private HeardTime() {}

  /** Empty where any of it is not understood, or says two things at once. */
  public static Optional<RequestedTime> parse(String text) {
    return StatedTime.parse(text)
        .<RequestedTime>map(exact -> exact)
        .or(() -> Phrase.of(text, English.WORDS).flatMap(HeardTime::read));
  }

  private static Optional<RequestedTime> read(Phrase phrase) {
    Heard heard = new Heard();
    DayGrammar day = new DayGrammar(phrase, heard);
    ClockGrammar clock = new ClockGrammar(phrase, heard);
    while (!phrase.isOver()) {
      if (!day.read() && !clock.read()) {
        return Optional.empty();
      }
    }
    return heard.time();
  }
}
