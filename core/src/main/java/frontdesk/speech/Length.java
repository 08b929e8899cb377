package frontdesk.speech;

import java.util.function.Function;

/** How much is said of a name or a time: all of it, unless the whole line becomes too long. */
enum Length {
  FULL,
  BRIEF;

  /** About what can be said in the half minute that a caller listens to without asking. */
  static final int MOST_WORDS = 60;

  /** In full where that can be listened to, else briefly. */
  static String fitting(Function<Length, String> wording) {
    String full = wording.apply(FULL);
    return words(full) <= MOST_WORDS ? full : wording.apply(BRIEF);
  }

  static int words(String text) {
    return text.split(" ", -1).length;
  }
}
