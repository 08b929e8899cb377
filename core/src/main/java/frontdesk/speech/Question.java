package frontdesk.speech;

import frontdesk.Language;
import java.util.Locale;

/** What a caller is asked where a tool call does not say it, or says it so that nobody can tell. */
public enum Question {
  WHEN,
  WHOSE_CALENDAR,
  DAYS_AHEAD,
  WHICH_DAY,
  PROPERTY_TO_SEE,
  WHICH_PROPERTY,
  NAME,
  WHAT_FOR,
  HOW_LONG,
  EMAIL,
  SPELL_EMAIL,
  SPELL_ONE_EMAIL,
  PHONE_AGAIN,
  TIME_ZONE,
  WHOM_TO_INVITE,
  SEND_EMAIL,
  WHICH_APPOINTMENT,
  APPOINTMENT_NOW,
  WHERE,
  HOW_MUCH,
  BEDROOMS,
  BATHROOMS,
  HOME_TYPE,
  PETS,
  MOVE_IN,
  WEBSITE,
  WHAT_ABOUT,
  HOW_URGENT;

  /** One spoken sentence. */
  public String in(Language language) {
    return Phrases.in(language).say("question." + name().toLowerCase(Locale.ROOT));
  }
}
