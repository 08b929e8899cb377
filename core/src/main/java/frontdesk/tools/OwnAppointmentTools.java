package frontdesk.tools;

import static frontdesk.tools.Parameters.CURRENT_START;
import static frontdesk.tools.Parameters.EVENT_ID;
import static frontdesk.tools.Parameters.HOST;
import static frontdesk.tools.Parameters.MOVE_OPTION;
import static frontdesk.tools.Parameters.NAME;
import static frontdesk.tools.Parameters.NEW_START;
import static frontdesk.tools.Parameters.OUR_ID;
import static frontdesk.tools.Parameters.OWN_EMAIL;
import static frontdesk.tools.Parameters.OWN_OPTION;
import static frontdesk.tools.Parameters.OWN_PHONE;
import static frontdesk.tools.Parameters.WHERE;
import static frontdesk.tools.Parameters.time;
import static frontdesk.tools.Parameters.zone;
import static frontdesk.tools.Tool.Platform.VAPI;

import frontdesk.Language;
import frontdesk.speech.ChangeWords;
import java.util.List;
import java.util.Set;

/** The catalogue's tools that change an appointment of the caller's own. */
final class OwnAppointmentTools {
  static final Tool CANCEL_APPOINTMENT =
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

  static final Tool RESCHEDULE_APPOINTMENT =
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

  private OwnAppointmentTools() {}
}
