package frontdesk.tools;

import static frontdesk.tools.Tool.Platform.REALTIME;
import static frontdesk.tools.Tool.Platform.VAPI;

import frontdesk.Language;
import frontdesk.conversation.Offered;
import frontdesk.scheduling.Viewing;
import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.speech.ChangeWords;
import frontdesk.tools.Parameter.Kind;
import frontdesk.tools.Tool.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every tool that is carried out, described once: {@link ReadIntent} reads by it, and what
 * platforms and people are told is made from it. The order of tools and parameters is part of it.
 */
public final class ToolCatalog {
  /** Titles, names and addresses: the earlier version's limit, and a calendar's. */
  static final int SHORT_TEXT = 255;

  /** A description is kept and passed on, never spoken; beyond this it is no description. */
  private static final int LONG_TEXT = 4_000;

  /** An invitation to more people is a mailing list's matter. */
  private static final int MOST_GUESTS = 100;

  /** A year: callers ask for days or weeks; a longer look ahead is the horizon's matter. */
  private static final int MOST_DAYS = 365;

  /** A week: it holds each weekday of the host's hours once, and whoever wants more says so. */
  static final int USUAL_DAYS = 7;

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
  private static final String AS_START = "When it ends, written like start_time.";

  // Who calls about a property means its clock. Models guess offsets, and miss half of the year.
  private static final Parameter LOCAL_START =
      time(
              START,
              "When it begins: date and time in ISO 8601, such as 2026-11-24T09:00:00, or in the"
                  + " caller's own words, such as next Tuesday at 2 pm. Without an offset it is"
                  + " local time where the property is. Leave it out where option says which.",
              "2026-11-24T09:00:00")
          .asRequiredOrOption();

  private static final Parameter LOCAL_END = time(END, AS_START, "2026-11-24T09:30:00");

  private static final Parameter LOCAL_ZONE =
      zone(
          "The time zone of start_time and end_time by its IANA name, such as America/Chicago. Give"
              + " it only if the caller named one.");

  // An intake desk's own clock is UTC, which no caller means: the pipeline asks for a zone too.
  private static final Parameter ZONED_START =
      time(
              START,
              "When it begins: date and time in ISO 8601. It must include a timezone: either an"
                  + " offset, such as 2026-11-24T09:00:00-06:00, or its name in timezone. Leave it"
                  + " out where option says which.",
              "2026-11-24T09:00:00-06:00")
          .asRequiredOrOption();

  private static final Parameter ZONED_END =
      time(END, AS_START, "2026-11-24T09:30:00-06:00").asRequiredOrOption();

  private static final Parameter TIME_OPTION =
      option("The caller's choice among the times, or homes, that the last answer named");

  static final Parameter OWN_OPTION =
      option("The caller's choice among the appointments that the last answer named");

  private static final Parameter MOVE_OPTION =
      option("The caller's choice among the times, or appointments, that the last answer named");

  private static final Parameter ZONE_BESIDE =
      zone(
          "The time zone of start_time and end_time by its IANA name, such as America/Chicago. Give"
              + " it where they have no offset.");

  static final Parameter NAME =
      Parameter.of("attendee_name", Kind.TEXT, SHORT_TEXT, "The caller's full name.", "Jane Doe");

  private static final Parameter EMAIL =
      Parameter.of(
          "attendee_email",
          Kind.EMAIL,
          SHORT_TEXT,
          "The caller's email address, read back to them first.",
          "jane@example.com");

  private static final Parameter PHONE =
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

  /** Its name and description are the architecture guide's. */
  public static final Tool GET_AVAILABILITY =
      new Tool(
          "get_availability",
          List.of(),
          "Check available times for property viewings. Call this when user asks about available"
              + " times, free slots, or when they can schedule.",
          "Let me check the calendar.",
          new AvailabilityWords(Language.ENGLISH).notFoundOut(),
          Set.of(VAPI, REALTIME),
          List.of(
              HOST,
              Parameter.of(
                      "days_ahead",
                      Kind.COUNT,
                      MOST_DAYS,
                      "How many days to look ahead; " + USUAL_DAYS + " if not given.",
                      14)
                  .usually(USUAL_DAYS),
              time(
                  DATE,
                  "The day the caller asked about, in ISO 8601 or in the caller's own words, such"
                      + " as next Tuesday or tomorrow afternoon. Leave it out for any day.",
                  "next Tuesday"),
              WHERE));

  /** Somebody wants to see a property. */
  public static final Tool SET_APPOINTMENT =
      new Tool(
          "set_appointment",
          List.of(),
          "Book a property viewing. Call this once the caller has agreed to a day and time, with"
              + " the property's address and the caller's name and email address or telephone"
              + " number. Nothing is booked unless the answer says so.",
          "Let me book that for you.",
          new BookingWords(Language.ENGLISH).notSure(),
          Set.of(VAPI),
          List.of(
              HOST,
              Parameter.of(
                      "property_address",
                      Kind.TEXT,
                      SHORT_TEXT - Viewing.titleFor("").length(),
                      "The address of the property to see, as the caller or you named it.",
                      "12 Oak Street")
                  .asRequired(),
              LOCAL_START,
              TIME_OPTION,
              LOCAL_END,
              LOCAL_ZONE,
              NAME,
              EMAIL,
              PHONE));

  /** The Realtime pipeline's own tool, with its own required arguments. */
  public static final Tool CREATE_APPOINTMENT =
      new Tool(
          "create_appointment",
          List.of(),
          "Create an appointment and send the confirmation. Call this once you have read everything"
              + " back and the caller has agreed. Never say that it was booked or that an"
              + " invitation was sent unless the answer says so.",
          "Let me book that for you.",
          new BookingWords(Language.ENGLISH).notSure(),
          Set.of(REALTIME),
          List.of(
              Parameter.of(
                      "title",
                      Kind.TEXT,
                      SHORT_TEXT,
                      "What the appointment is for.",
                      "Consultation")
                  .asRequired(),
              ZONED_START,
              TIME_OPTION,
              ZONED_END,
              EMAIL.asRequired(),
              HOST,
              ZONE_BESIDE,
              NAME,
              PHONE,
              Parameter.of(
                  "description",
                  Kind.TEXT,
                  LONG_TEXT,
                  "Anything else that should be written down for the appointment.",
                  "First meeting"),
              Parameter.of(
                  "attendees",
                  Kind.EMAILS,
                  MOST_GUESTS,
                  "The email addresses of others who should be invited too.",
                  List.of("guest@example.com")),
              Parameter.of(
                      "send_email",
                      Kind.FLAG,
                      0,
                      "False only if the caller wants no confirmation by email.",
                      true)
                  .usually(true)));

  // Whose appointment it is, is shown by these two or by the number that is calling.
  private static final Parameter OWN_EMAIL =
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

  public static final Tool CANCEL_APPOINTMENT =
      new Tool(
          "cancel_appointment",
          List.of(),
          "Cancel an appointment of the caller's own. Call this when the caller wants to cancel,"
              + " with whatever they know of it; ask for nothing before the answer asks for it."
              + " Nothing is cancelled unless the answer says so.",
          "Let me look that up.",
          new ChangeWords(Language.ENGLISH).notSure(),
          Set.of(VAPI),
          List.of(
              HOST,
              OWN_OPTION,
              OWN_EMAIL,
              OWN_PHONE,
              CURRENT_START,
              WHERE,
              NAME,
              OUR_ID,
              EVENT_ID));

  public static final Tool RESCHEDULE_APPOINTMENT =
      new Tool(
          "reschedule_appointment",
          List.of(),
          "Move an appointment of the caller's own to another day or time. Call this once the"
              + " caller has said the new time, with whatever they know of the appointment. It stays"
              + " where it is unless the answer says that it was moved.",
          "Let me move that for you.",
          new ChangeWords(Language.ENGLISH).notSure(),
          Set.of(VAPI),
          List.of(
              HOST,
              time(
                      NEW_START,
                      "When it is to begin: date and time in ISO 8601, such as 2026-11-25T10:00:00,"
                          + " or in the caller's own words, such as next Tuesday at 2 pm. Without an"
                          + " offset it is local time where the property is. Leave it out where"
                          + " option says which.",
                      "2026-11-25T10:00:00")
                  .asRequiredOrOption(),
              MOVE_OPTION,
              time(
                  "new_end_time",
                  "When it is to end, written like new_start_time. As long as it was if not given.",
                  "2026-11-25T10:30:00"),
              zone(
                  "The time zone of the new times by its IANA name, such as America/Chicago. Give it"
                      + " only if the caller named one."),
              OWN_EMAIL,
              OWN_PHONE,
              CURRENT_START,
              WHERE,
              NAME,
              OUR_ID,
              EVENT_ID));

  private static final List<Tool> TOOLS =
      List.of(
          GET_AVAILABILITY,
          SET_APPOINTMENT,
          CREATE_APPOINTMENT,
          CANCEL_APPOINTMENT,
          RESCHEDULE_APPOINTMENT,
          ConfirmationTool.SEND_CONFIRMATION,
          RentalTools.GET_PROPERTY_DETAILS,
          RentalTools.SEARCH_RENTALS,
          CallTools.ESCALATE_CALL,
          CallTools.COMPLETE_INTAKE,
          CallTools.END_CALL);

  private static final Map<String, Tool> BY_NAME = byName(TOOLS);

  private ToolCatalog() {}

  static Parameter option(String whatOf) {
    return Parameter.of(
        OPTION,
        Kind.COUNT,
        Offered.MOST,
        whatOf + ": 1 for the first that was named, 2 for the second, 3 for the third.",
        2);
  }

  private static Parameter time(String name, String description, String example) {
    return Parameter.of(name, Kind.TIME, SHORT_TEXT, description, example);
  }

  private static Parameter zone(String description) {
    return Parameter.of("timezone", Kind.ZONE, SHORT_TEXT, description, "America/Chicago");
  }

  public static List<Tool> tools() {
    return TOOLS;
  }

  public static List<Tool> offeredTo(Platform platform) {
    return TOOLS.stream().filter(tool -> tool.offeredTo().contains(platform)).toList();
  }

  /** By name or alias, exactly as written. */
  public static Optional<Tool> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Map<String, Tool> byName(List<Tool> tools) {
    Map<String, Tool> names = new LinkedHashMap<>();
    for (Tool tool : tools) {
      add(names, tool.name(), tool);
      tool.aliases().forEach(alias -> add(names, alias, tool));
    }
    return names;
  }

  private static void add(Map<String, Tool> names, String name, Tool tool) {
    if (names.putIfAbsent(name, tool) != null) {
      throw new IllegalArgumentException("two tools are called " + name);
    }
  }
}
