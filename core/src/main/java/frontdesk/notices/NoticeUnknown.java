package frontdesk.notices;

/** That a notice be put into the outbox was not answered: it is there or not. */
public final class NoticeUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoticeUnknown(Throwable cause) {
    super("whether a notice was kept was not answered", cause);
  }
}
