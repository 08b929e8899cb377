package frontdesk.calls;

/** The commit of what was handed to people was sent and never answered: it is kept or not. */
public final class HandoverUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HandoverUnknown(Throwable cause) {
    super("the commit of a handover was not answered", cause);
  }
}
