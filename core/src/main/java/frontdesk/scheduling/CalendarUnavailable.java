package frontdesk.scheduling;

import frontdesk.Unavailable;

/** A host's calendar could not be read completely; nothing was changed. */
public final class CalendarUnavailable extends Unavailable {
  private static final long serialVersionUID = 1L;

  /** The message is for operators and never repeats what the other side said. */
  public CalendarUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public CalendarUnavailable(String message) {
    super(message);
  }
}
