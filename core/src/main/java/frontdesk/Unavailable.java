package frontdesk;

/**
 * A dependency did not answer, and certainly nothing was changed. Whether something changed is in
 * doubt only for exceptions that say so in their own name.
 */
public class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message is for operators: it names the dependency, never a caller's data. */
  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }

  /** As above, where nothing was thrown. */
  public Unavailable(String message) {
    super(message);
  }
}
