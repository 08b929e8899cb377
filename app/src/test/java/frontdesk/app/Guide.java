package frontdesk.app;

/** The requests that the pipeline guide prints. */
final class Guide {
  static final String REQUEST =
      """
      {
        "tool_name": "create_appointment",
        "tool_args": {
          "title": "Consultation",
          "start_time": "2024-12-20T14:00:00Z",
          "end_time": "2024-12-20T15:00:00Z",
          "attendee_email": "user@example.com"
        },
        "call_id": "call_abc123",
        "org_id": "org_demo_001"
      }
      """;

  static final String CURL =
      """
      {
        "tool_name": "create_appointment",
        "tool_args": {
          "title": "Test Meeting",
          "start_time": "2024-12-20T14:00:00Z",
          "end_time": "2024-12-20T15:00:00Z",
          "attendee_email": "test@example.com"
        },
        "org_id": "org_demo_001"
      }
      """;

  static final String CURL_WITHOUT_EMAIL =
      """
      {
        "tool_name": "create_appointment",
        "tool_args": {
          "title": "Test Meeting",
          "start_time": "2024-12-20T14:00:00Z",
          "end_time": "2024-12-20T15:00:00Z"
        },
        "org_id": "org_demo_001"
      }
      """;

  private Guide() {}

  /** The guide's request as one delivery of a call. */
  static String delivered(String call, String item, String start) {
    return """
        {"tool_name":"create_appointment","call_id":"%s","item_id":"%s","tool_args":{
         "title":"Consultation","start_time":"%s","end_time":"%s",
         "attendee_email":"user@example.com"}}
        """
        .formatted(call, item, start, start.replace(":00:00Z", ":30:00Z"));
  }
}
