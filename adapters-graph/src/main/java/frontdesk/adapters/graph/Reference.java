package frontdesk.adapters.graph;

/**
 * What the desk keeps of an event that it wrote: its id, and whose mailbox it is in. A host may
 * disconnect and connect another one: there it is not found, and that means nothing.
 *
 * @param owner the account's lasting id
 */
record Reference(String owner, String event) {
  private static final char BETWEEN = ' ';

  static Reference parse(String text) {
    int end = text.indexOf(BETWEEN);
    return new Reference(text.substring(0, Math.max(end, 0)), text.substring(end + 1));
  }

  String text() {
    return owner + BETWEEN + event;
  }
}
