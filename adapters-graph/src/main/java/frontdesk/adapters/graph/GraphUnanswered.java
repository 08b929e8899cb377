package frontdesk.adapters.graph;

/** A request left and no whole answer came: it may have been carried out or not. */
final class GraphUnanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GraphUnanswered(Throwable cause) {
    super("Graph did not answer", cause);
  }
}
