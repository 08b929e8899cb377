package frontdesk.speech;

import frontdesk.Language;
import java.util.Locale;

/** What a caller hears of being passed on to people, and at the end of a call. */
public enum HandoverWords {
  TOLD,
  ON_ITS_WAY,
  NOBODY_TOLD,
  /** Before any of these. */
  DANGER,
  INTAKE_KEPT,
  GOODBYE,
  /** Said to somebody who types, or who speaks for another. */
  STILL_HERE,
  NOBODY_ASKED,
  NOT_SURE_IF_ASKED,
  NOT_KEPT,
  NOT_SURE_IF_KEPT,
  NOT_ENDED;

  /** One line. */
  public String in(Language language) {
    return Phrases.in(language).say("handover." + name().toLowerCase(Locale.ROOT));
  }
}
