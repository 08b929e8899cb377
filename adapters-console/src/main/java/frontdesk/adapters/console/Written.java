package frontdesk.adapters.console;

/**
 * A field in which something is written.
 *
 * @param id its name in the form too
 * @param hint what is written there; may be blank
 * @param problem why that cannot be; blank where it can
 * @param rows lines of it; one is a line
 */
record Written(String id, String label, String value, String hint, String problem, int rows) {
  static Written line(String id, String label, String value, String hint) {
    return new Written(id, label, value, hint, "", 1);
  }

  Written wrong(String why) {
    return new Written(id, label, value, hint, why, rows);
  }

  boolean isWrong() {
    return !problem.isBlank();
  }

  /** What says more about it, by the ids that the page has for that; empty: nothing does. */
  String describedBy() {
    return ((hint.isBlank() ? "" : id + "-hint ") + (isWrong() ? id + "-problem" : "")).strip();
  }
}
