package frontdesk.standins.microsoft.graph;

/** A request that the stand-in does not play, and that a test must hear of. */
final class Violation extends RuntimeException {
  Violation(String message) {
    super(message);
  }
}
