package frontdesk.adapters.vapi.front;

import frontdesk.http.Handler;
import frontdesk.http.JsonDoor;

/** What these routes answer where the server has no account at Vapi. */
public final class NoAccount {
  private static final String WHY =
      "Vapi is not set up on this server: its operator has to set VAPI_API_KEY to the private key"
          + " of the account.";

  private NoAccount() {}

  public static Handler assistants() {
    return request -> ListAssistants.error(503, WHY);
  }

  public static Handler webCall() {
    return request -> JsonDoor.error(503, WHY);
  }
}
