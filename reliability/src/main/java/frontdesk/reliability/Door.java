package frontdesk.reliability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** A way in, with the words that its platform uses. */
public enum Door {
  /** {@code POST /api/execute-intent}, as a page with a Realtime session sends it. */
  EXECUTE("/api/execute-intent") {
    @Override
    String body(Booking booking, String call, String toolCall) {
      return """
          {"tool_name":"create_appointment","call_id":"%s","item_id":"%s","org_id":"org_demo_001",
           "tool_args":{"title":"Consultation","start_time":"%s","end_time":"%s",
           "attendee_email":"%s"}}
          """
          .formatted(call, toolCall, booking.start(), booking.end(), booking.email());
    }

    @Override
    Reply read(String body) {
      JsonNode reply = json(body);
      Optional<String> id =
          Optional.of(reply.path("appointment_id").asText("")).filter(text -> !text.isEmpty());
      // "success":false with an id: the time is kept, and only the invite did not get out.
      boolean kept = id.isPresent() && !id.get().equals("null");
      if (reply.path("success").asBoolean() || kept) {
        return new Reply(Reply.Kind.BOOKED, id, body);
      }
      boolean again = reply.path("should_retry").asBoolean();
      return new Reply(again ? Reply.Kind.AGAIN : Reply.Kind.REFUSED, Optional.empty(), body);
    }
  },

  /** {@code POST /vapi/webhook}, as Vapi sends a tool call. */
  VAPI("/vapi/webhook") {
    @Override
    String body(Booking booking, String call, String toolCall) {
      return toolCall(
          call,
          toolCall,
          "set_appointment",
          """
          {"property_address":"12 Oak Street","start_time":"%s","attendee_name":"Jane",
           "attendee_email":"%s"}"""
              .formatted(booking.start(), booking.email()));
    }

    @Override
    Reply read(String body) {
      String said = json(body).at("/results/0/result").asText();
      boolean booked =
          said.startsWith("You're booked")
              || said.startsWith("You're already booked")
              || said.startsWith("I've kept the time");
      boolean again = said.contains("again?") || said.isEmpty();
      Reply.Kind otherwise = again ? Reply.Kind.AGAIN : Reply.Kind.REFUSED;
      return new Reply(booked ? Reply.Kind.BOOKED : otherwise, Optional.empty(), body);
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String path;

  Door(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  abstract String body(Booking booking, String call, String toolCall);

  abstract Reply read(String body);

  /** A message of Vapi's with one tool call in it. */
  static String toolCall(String call, String id, String tool, String arguments) {
    return """
        {"message":{"type":"tool-calls","call":{"id":"%s"},"toolCallList":[{"id":"%s",
         "type":"function","function":{"name":"%s","arguments":%s}}]}}
        """
        .formatted(call, id, tool, arguments);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an answer that is no JSON", broken);
    }
  }
}
