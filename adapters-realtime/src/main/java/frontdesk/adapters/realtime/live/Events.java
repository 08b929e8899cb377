package frontdesk.adapters.realtime.live;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events that are ours to send. */
final class Events {
  /** By which an error that comes back shows that it is about an event of ours. */
  static final String OURS = "frontdesk_";

  /** OpenAI's word for a response that was asked for while another one is spoken. */
  static final String ALREADY_RESPONDING = "conversation_already_has_active_response";

  private Events() {}

  /** What came of a tool call, for the session in which it was called. */
  static String output(String callId, String output) {
    ObjectNode item = Event.object();
    item.put("type", "function_call_output").put("call_id", callId).put("output", output);
    return item(item);
  }

  /** A line of the conversation that was, for a session that does not know it. */
  static String said(Line line) {
    boolean callers = line.isCallers();
    return message(
        callers ? "user" : "assistant", callers ? "input_text" : "output_text", line.text());
  }

  /** What the model has to know and nobody said. */
  static String told(String text) {
    return message("system", "input_text", text);
  }

  /** What came of a tool call, for a session that does not know the call. */
  static String result(String tool, String output) {
    return told("The tool " + tool + " was called, and answered: " + output);
  }

  private static String message(String role, String type, String text) {
    ObjectNode item = Event.object();
    item.put("type", "message").put("role", role);
    item.putArray("content").addObject().put("type", type).put("text", text);
    return item(item);
  }

  private static String item(ObjectNode item) {
    ObjectNode event = Event.object().put("type", "conversation.item.create");
    event.set("item", item);
    return event.toString();
  }

  /** Now the model speaks, by what is in the conversation. */
  static String respond(long number) {
    return response(number).toString();
  }

  /** Now the model says one thing, and calls no tool. */
  static String say(long number, String instructions) {
    ObjectNode event = response(number);
    event.putObject("response").put("instructions", instructions).put("tool_choice", "none");
    return event.toString();
  }

  private static ObjectNode response(long number) {
    return Event.object().put("type", "response.create").put("event_id", OURS + number);
  }

  /** Tells a page, in the protocol's own form, what went wrong on our side. */
  static String error(String type, String code, String message) {
    ObjectNode event = Event.object().put("type", "error");
    event.put("event_id", OURS + code);
    event
        .putObject("error")
        .put("type", type)
        .put("code", code)
        .put("message", message)
        .putNull("param")
        .putNull("event_id");
    return event.toString();
  }
}
