package frontdesk.adapters.console.page;

/**
 * What a page says of what was just wanted of it.
 *
 * @param done whether it was done; else it was not, or nobody knows
 * @param text blank where nothing was wanted
 */
public record Message(boolean done, String text) {
  public static final Message NONE = new Message(true, "");

  public static Message done(String text) {
    return new Message(true, text);
  }

  public static Message notDone(String text) {
    return new Message(false, text);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
