package frontdesk.reliability;

/**
 * Something that must not be.
 *
 * @param rule the catalogue's number, V1 to V10
 */
public record Violation(String rule, String what) {
  @Override
  public String toString() {
    return rule + ": " + what;
  }
}
