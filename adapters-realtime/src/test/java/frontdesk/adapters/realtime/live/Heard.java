package frontdesk.adapters.realtime.live;

/** Events of the model's, as they come over the wire; written with single quotes. */
final class Heard {
  private Heard() {}

  static Event event(String json) {
    return Event.read(json.replace('\'', '"')).orElseThrow();
  }

  static Event responseCreated() {
    return event("{'type':'response.created','response':{'id':'resp_1'}}");
  }

  static Event responseDone(String status) {
    return event("{'type':'response.done','response':{'id':'resp_1','status':'" + status + "'}}");
  }

  static Event callerBegins() {
    return event("{'type':'input_audio_buffer.speech_started','item_id':'item_9'}");
  }

  static Event callerEnds() {
    return event("{'type':'input_audio_buffer.speech_stopped','item_id':'item_9'}");
  }

  /** The event that counts, of a call whose arguments ended so. */
  static Event call(String id, String status) {
    return event(
        "{'type':'response.output_item.done','response_id':'resp_1','item':"
            + item(id, status)
            + "}");
  }

  static String item(String id, String status) {
    return "{'id':'item_"
        + id
        + "','type':'function_call','status':'"
        + status
        + "','name':'end_call','call_id':'"
        + id
        + "','arguments':'{}'}";
  }
}
