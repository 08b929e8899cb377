package frontdesk.adapters.zapier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.PhoneNumber;
import frontdesk.TimeSlot;
import frontdesk.notices.CallEscalated;
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

  /** Of a booking, a change or an escalation; nothing else leaves by a hook. */
  static byte[] of(Notice notice) {
    if (notice instanceof CallEscalated escalated) {
      return bytes(escalated(escalated));
    }
    return bytes(
        notice instanceof Notice.AppointmentChanged changed
            ? changed(changed)
            : booked((Notice.AppointmentBooked) notice));
  }

  private static Map<String, Object> escalated(CallEscalated escalated) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("event", "escalated");
    payload.put("escalation_id", escalated.escalationId());
    payload.put("urgency", escalated.urgency());
    payload.put("reason", escalated.reason());
    payload.put("summary", escalated.summary());
    payload.put("caller_phone", escalated.caller().map(PhoneNumber::value).orElse(""));
    payload.put("created_at", escalated.createdAt().toString());
    payload.put("call_id", escalated.call().map(CallId::value).orElse(""));
    payload.put("org_id", escalated.org().value());
    return payload;
  }

  private static Map<String, Object> booked(Notice.AppointmentBooked booked) {
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
    return payload;
  }

  private static Map<String, Object> changed(Notice.AppointmentChanged changed) {
    TimeSlot stands = changed.now().orElse(changed.before());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("event", changed.now().isPresent() ? "moved" : "cancelled");
    payload.put("appointment_id", changed.appointmentId());
    payload.put("title", changed.title());
    payload.put("start_time", stands.start().toString());
    payload.put("end_time", stands.end().toString());
    payload.put("previous_start_time", changed.before().start().toString());
    payload.put("previous_end_time", changed.before().end().toString());
    payload.put("timezone", changed.zone().getId());
    payload.put("attendee_email", changed.attendeeEmail().map(EmailAddress::value).orElse(""));
    payload.put("attendee_name", changed.attendeeName());
    payload.put("created_at", changed.createdAt().toString());
    payload.put("call_id", changed.call().map(CallId::value).orElse(""));
    payload.put("org_id", changed.org().value());
    return payload;
  }

  private static byte[] bytes(Map<String, Object> payload) {
    try {
      return JSON.writeValueAsBytes(payload);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts and booleans always become JSON", impossible);
    }
  }
}
