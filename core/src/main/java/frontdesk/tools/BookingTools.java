package frontdesk.tools;

import static frontdesk.tools.Parameters.AS_START;
import static frontdesk.tools.Parameters.DATE;
import static frontdesk.tools.Parameters.EMAIL;
import static frontdesk.tools.Parameters.END;
import static frontdesk.tools.Parameters.HOST;
import static frontdesk.tools.Parameters.LONG_TEXT;
import static frontdesk.tools.Parameters.NAME;
import static frontdesk.tools.Parameters.PHONE;
import static frontdesk.tools.Parameters.SHORT_TEXT;
import static frontdesk.tools.Parameters.START;
import static frontdesk.tools.Parameters.TIME_OPTION;
import static frontdesk.tools.Parameters.WHERE;
import static frontdesk.tools.Parameters.time;
import static frontdesk.tools.Parameters.zone;
import static frontdesk.tools.Tool.Platform.REALTIME;
import static frontdesk.tools.Tool.Platform.VAPI;

import frontdesk.Language;
import frontdesk.scheduling.Viewing;
import frontdesk.speech.AvailabilityWords;
import frontdesk.speech.BookingWords;
import frontdesk.tools.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** The catalogue's tools that find a free time and book it. */
final class BookingTools {
  /** An invitation to more people is a mailing list's matter. */
  private static final int MOST_GUESTS = 100;

  /** A year: callers ask for days or weeks; a longer look ahead is the horizon's matter. */
  private static final int MOST_DAYS = 365;

  /** A week: it holds each weekday of the host's hours once, and whoever wants more says so. */
  static final int USUAL_DAYS = 7;

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

  private static final Parameter ZONE_BESIDE =
      zone(
          "The time zone of start_time and end_time by its IANA name, such as America/Chicago. Give"
              + " it where they have no offset.");

  /** Its name and description are the architecture guide's. */
  static final Tool GET_AVAILABILITY =
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
  static final Tool SET_APPOINTMENT =
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
  static final Tool CREATE_APPOINTMENT =
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

  private BookingTools() {}
}
