package frontdesk.scheduling;

/** The commit of a move or cancellation was sent and never answered: it may be done or not. */
public final class ChangeUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChangeUnknown(Throwable cause) {
    super("the commit of a change was not answered", cause);
  }
}
