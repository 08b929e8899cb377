package frontdesk.adapters.console.page;

/**
 * A field in which something is written.
 *
 * @param id its name in the form too
 * @param hint what is written there; may be blank
 * @param problem why that cannot be; blank where it can
 * @param rows lines of it; one is a line
 */
public record Written(
    String id, String label, String value, String hint, String problem, int rows) {
  public static Written line(String id, String label, String value, String hint) {
    return new Written(id, label, value, hint, "", 1);
  }

  public Written wrong(String why) {
    return new Written(id, label, value, hint, why, rows);
  }

  public boolean isWrong() {
    return !problem.isBlank();
  }

  /** What says more about it, by the ids that the page has for that; empty: nothing does. */
  public String describedBy() {
    return ((hint.isBlank() ? "" : id + "-hint ") + (isWrong() ? id + "-problem" : "")).strip();
  }
}
