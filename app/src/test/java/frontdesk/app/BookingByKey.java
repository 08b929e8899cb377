package frontdesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.standins.zapier.FakeZapier;
import org.junit.jupiter.api.AfterEach;

/** Bookings at the HTTP door, and what each is answered. */
abstract class BookingByKey {
  final FakeZapier zapier = FakeZapier.start();
  final RunningDesk desk = RunningDesk.passingOnTo(zapier.url());

  @AfterEach
  void stop() {
    desk.close();
    zapier.close();
  }

  static ObjectNode booking() {
    return RunningDesk.object()
        .put("title", "Consultation")
        .put("start_time", "2024-12-20T14:00:00Z")
        .put("end_time", "2024-12-20T15:00:00Z")
        .put("attendee_email", "user@example.com");
  }

  JsonNode execute(String tool, ObjectNode arguments) {
    ObjectNode request = RunningDesk.object().put("tool_name", tool);
    request.set("tool_args", arguments);
    return desk.execute(request.toString());
  }

  JsonNode book(ObjectNode arguments) {
    return execute("create_appointment", arguments);
  }

  static boolean succeeded(JsonNode reply) {
    return reply.path("success").asBoolean();
  }

  static String id(JsonNode reply) {
    return reply.path("appointment_id").asText();
  }
}
