package frontdesk.adapters.realtime;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.scheduling.Appointment;
import frontdesk.scheduling.ListedAppointment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An appointment with the earlier version's names. Every key is always there. */
final class AppointmentJson {
  private AppointmentJson() {}

  static Map<String, @Nullable Object> of(ListedAppointment listed) {
    Appointment appointment = listed.appointment();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", appointment.id());
    json.put("org_id", appointment.org().value());
    json.put("call_id", listed.call().map(CallId::value).orElse(null));
    json.put("title", appointment.title());
    // It went to the calendar and to whoever is invited; the book does not keep it.
    json.put("description", null);
    json.put("start_time", appointment.slot().start().toString());
    json.put("end_time", appointment.slot().end().toString());
    // That of the times as they stand here.
    json.put("timezone", "UTC");
    json.put(
        "attendee_email", appointment.attendee().email().map(EmailAddress::value).orElse(null));
    json.put("attendee_name", appointment.attendee().name().orElse(null));
    json.put("google_calendar_event_id", null);
    json.put("google_calendar_link", null);
    json.put("calendar_invite_sent", listed.passedOn());
    json.put("status", status(listed));
    json.put("created_at", listed.at().toString());
    return json;
  }

  private static String status(ListedAppointment listed) {
    if (!listed.live()) {
      return "cancelled";
    }
    return listed.passedOn() ? "confirmed" : "scheduled";
  }
}
