package frontdesk.persistence.embedded;

/** Our own database cannot be used. The message tells an operator what to do. */
public class EmbeddedPostgresFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedPostgresFailed(String message) {
    super(message);
  }

  EmbeddedPostgresFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** Another process uses the directory, or another part of this one. */
  static final class InUse extends EmbeddedPostgresFailed {
    private static final long serialVersionUID = 1L;

    InUse(String message) {
      super(message);
    }
  }
}
