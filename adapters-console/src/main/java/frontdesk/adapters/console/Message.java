package frontdesk.adapters.console;

/**
 * What a page says of what was just wanted of it.
 *
 * @param done whether it was done; else it was not, or nobody knows
 * @param text blank where nothing was wanted
 */
record Message(boolean done, String text) {
  static final Message NONE = new Message(true, "");

  static Message done(String text) {
    return new Message(true, text);
  }

  static Message notDone(String text) {
    return new Message(false, text);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
