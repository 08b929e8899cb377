package frontdesk.tools;

import frontdesk.conversation.Offered;
import frontdesk.tools.Parameter.Kind;

/** What several tools take, described once. */
final class Parameters {
  /** Titles, names and addresses: the earlier version's limit, and a calendar's. */
  static final int SHORT_TEXT = 255;

  /** A description is kept and passed on, never spoken; beyond this it is no description. */
  static final int LONG_TEXT = 4_000;

  static final Parameter HOST =
      Parameter.of(
          "user_id",
          Kind.TEXT,
          SHORT_TEXT,
          "Whose calendar: that person's id or email address. Give it only if you were told which;"
              + " never ask the caller for it.",
          "pete_admin");

  static final String OPTION = "option";

  static final String START = "start_time";

  /**
   * A day; beside {@link #TIME_APART} it is the start as earlier tools sent it, offered to nobody.
   */
  static final String DATE = "date";

  static final String TIME_APART = "time";
  static final String END = "end_time";
  static final String NEW_START = "new_start_time";
  static final String AS_START = "When it ends, written like start_time.";

  static final Parameter TIME_OPTION =
      option("The caller's choice among the times, or homes, that the last answer named");

  static final Parameter OWN_OPTION =
      option("The caller's choice among the appointments that the last answer named");

  static final Parameter MOVE_OPTION =
      option("The caller's choice among the times, or appointments, that the last answer named");

  static final Parameter NAME =
      Parameter.of("attendee_name", Kind.TEXT, SHORT_TEXT, "The caller's full name.", "Jane Doe");

  static final Parameter EMAIL =
      Parameter.of(
          "attendee_email",
          Kind.EMAIL,
          SHORT_TEXT,
          "The caller's email address, read back to them first.",
          "jane@example.com");

  static final Parameter PHONE =
      Parameter.of(
          "attendee_phone",
          Kind.PHONE,
          SHORT_TEXT,
          "The caller's telephone number, with the area code.",
          "+1 312 555 0123");

  static final Parameter WHERE =
      Parameter.of(
          "property_address",
          Kind.TEXT,
          SHORT_TEXT,
          "The address of the property, as the caller named it.",
          "12 Oak Street");

  // Whose appointment it is, is shown by these two or by the number that is calling.
  static final Parameter OWN_EMAIL =
      Parameter.of(
          "attendee_email",
          Kind.EMAIL,
          SHORT_TEXT,
          "The email address that the appointment was booked with. Ask for it, or for the telephone"
              + " number, only if the answer asks.",
          "jane@example.com");

  static final Parameter OWN_PHONE =
      Parameter.of(
          "attendee_phone",
          Kind.PHONE,
          SHORT_TEXT,
          "The telephone number that the appointment was booked with, with the area code.",
          "+1 312 555 0123");

  static final Parameter CURRENT_START =
      Parameter.of(
          "current_start_time",
          Kind.TEXT,
          SHORT_TEXT,
          "When the appointment is now, as the caller knows it: a date such as 2026-11-24, or date"
              + " and time such as 2026-11-24T09:00:00.",
          "2026-11-24T09:00:00");

  static final Parameter OUR_ID =
      Parameter.of(
          "appointment_id",
          Kind.TEXT,
          SHORT_TEXT,
          "The appointment's id, if an earlier answer gave one. Never ask the caller for it, and"
              + " never make one up.",
          "40df28a0ae472dfd");

  // Graph's ids of events have some 150 characters, and may have more.
  static final Parameter EVENT_ID =
      Parameter.of(
          "event_id",
          Kind.TEXT,
          LONG_TEXT,
          "The id of the calendar's event, if you were told one. Never make one up.",
          "AAMkAGI1AAAoZCfHAAA=");

  private Parameters() {}

  static Parameter option(String whatOf) {
    return Parameter.of(
        OPTION,
        Kind.COUNT,
        Offered.MOST,
        whatOf + ": 1 for the first that was named, 2 for the second, 3 for the third.",
        2);
  }

  static Parameter time(String name, String description, String example) {
    return Parameter.of(name, Kind.TIME, SHORT_TEXT, description, example);
  }

  static Parameter zone(String description) {
    return Parameter.of("timezone", Kind.ZONE, SHORT_TEXT, description, "America/Chicago");
  }
}
