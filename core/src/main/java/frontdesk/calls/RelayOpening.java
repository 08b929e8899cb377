package frontdesk.calls;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How operators of relay services introduce themselves: they speak for a deaf or speech-impaired
 * caller, slowly and with long silences, and are often taken for machines and cut off. Source: FCC
 * telecommunications relay services, usual announcements, as of autumn 2026.
 */
final class RelayOpening {
  private static final Pattern OPENING =
      Pattern.compile(
          String.join(
              "|",
              "\\brelay (operator|service|call|communications?|conference captioning)\\b",
              "\\b(operator|agent|assistant|interpreter|ca) (number )?\\w+ (with|from)"
                  + " (\\w+ ){0,3}relay\\b",
              "\\bcommunications? assistant (number )?\\d",
              "\\b(video|ip|captioned|text|telephone|speech.to.speech) relay\\b",
              "\\b(tty|tdd|ttd) (call|user|caller|relay|operator)\\b",
              "\\b(deaf|hard of hearing|hearing.impaired|speech.impaired|speech disability)"
                  + " (person|caller|customer|individual|user)\\b",
              "\\b(person|caller|customer|individual|someone|somebody)"
                  + " (who is|who's|that is|is|with) (a )?"
                  + "(deaf|hard of hearing|hearing loss|hearing.impaired|speech.impaired"
                  + "|speech disability)\\b",
              "\\bsign language interpreter\\b.{0,40}\\b(number|call)\\b",
              "\\breceived a relay call before\\b"));

  private RelayOpening() {}

  static boolean matches(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
    return OPENING.matcher(plain).find();
  }
}
