package frontdesk.scheduling;

/** The commit of a booking was sent and never answered: it may be booked or not. */
public final class BookingUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BookingUnknown(Throwable cause) {
    super("the commit of a booking was not answered", cause);
  }
}
