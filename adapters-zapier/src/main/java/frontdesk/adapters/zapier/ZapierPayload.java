package frontdesk.adapters.zapier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.notices.Notice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a Zap gets: the earlier version's keys in their order, then ours. Every key is always there,
 * also when empty, since only what was in a hook's sample can be mapped in Zapier. The same notice
 * always gives the same bytes.
 */
final class ZapierPayload {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ZapierPayload() {}

  static byte[] of(Notice.AppointmentBooked booked) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("appointment_id", booked.appointmentId());
    payload.put("title", booked.title());
    payload.put("description", booked.description());
    payload.put("start_time", booked.slot().start().toString());
    payload.put("end_time", booked.slot().end().toString());
    payload.put("timezone", booked.zone().getId());
    payload.put("attendee_email", booked.attendeeEmail().map(EmailAddress::value).orElse(""));
    payload.put("attendee_name", booked.attendeeName());
    payload.put(
        "additional_attendees",
        booked.additionalAttendees().stream().map(EmailAddress::value).toList());
    payload.put("send_email", booked.sendEmail());
    payload.put("created_at", booked.createdAt().toString());
    payload.put("call_id", booked.call().map(CallId::value).orElse(""));
    payload.put("org_id", booked.org().value());
    try {
      return JSON.writeValueAsBytes(payload);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and booleans always become JSON", impossible);
    }
  }
}
