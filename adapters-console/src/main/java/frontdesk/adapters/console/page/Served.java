package frontdesk.adapters.console.page;

import frontdesk.http.Handler;

/** One page or form, to be served there. */
public record Served(String method, String path, Handler handler) {
  /** Where the console begins. */
  public static final String ROOT = "/console";

  /** Where people sign in, below it. */
  public static final String SIGN_IN = "sign-in";

  public static Served get(String below, Handler handler) {
    return new Served("GET", ROOT + below, Packed.pages(handler));
  }

  public static Served post(String below, Handler handler) {
    return new Served("POST", ROOT + below, Packed.pages(handler));
  }
}
