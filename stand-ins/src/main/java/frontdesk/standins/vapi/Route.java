package frontdesk.standins.vapi;

import frontdesk.standins.wire.Request;

/** What can be asked of Vapi, as far as the stand-in plays it. */
public enum Route {
  LIST_ASSISTANTS,
  GET_ASSISTANT,
  UPDATE_ASSISTANT,
  LIST_TOOLS,
  GET_TOOL,
  CREATE_TOOL,
  UPDATE_TOOL,
  LIST_PHONE_NUMBERS,
  GET_PHONE_NUMBER,
  UPDATE_PHONE_NUMBER,
  LIST_CREDENTIALS,
  CREATE_CREDENTIAL,
  CREATE_WEB_CALL,
  /** Nothing that the stand-in knows: answered 501 and a violation. */
  UNKNOWN;

  /** Whether it may change something. */
  public boolean writes() {
    return name().startsWith("UPDATE") || name().startsWith("CREATE");
  }

  static Route of(Request request) {
    String[] parts = request.path().split("/", -1);
    String verb = request.method() + (parts.length == 2 ? "" : " id");
    if (parts.length < 2 || parts.length > 3) {
      return UNKNOWN;
    }
    return switch (parts[1] + " " + verb) {
      case "assistant GET" -> LIST_ASSISTANTS;
      case "assistant GET id" -> GET_ASSISTANT;
      case "assistant PATCH id" -> UPDATE_ASSISTANT;
      case "tool GET" -> LIST_TOOLS;
      case "tool GET id" -> GET_TOOL;
      case "tool POST" -> CREATE_TOOL;
      case "tool PATCH id" -> UPDATE_TOOL;
      case "phone-number GET" -> LIST_PHONE_NUMBERS;
      case "phone-number GET id" -> GET_PHONE_NUMBER;
      case "phone-number PATCH id" -> UPDATE_PHONE_NUMBER;
      case "credential GET" -> LIST_CREDENTIALS;
      case "credential POST" -> CREATE_CREDENTIAL;
      case "call POST id" -> parts[2].equals("web") ? CREATE_WEB_CALL : UNKNOWN;
      default -> UNKNOWN;
    };
  }
}
