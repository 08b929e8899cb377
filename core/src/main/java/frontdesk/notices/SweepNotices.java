package frontdesk.notices;

/**
 * Looks after notices that nobody has delivered: those whose node died, whom the other side had no
 * time for, or which are to be sent again. May run on every node at once.
 */
public final class SweepNotices {
  /** What one sweep begins at most; the next one, soon after, goes on with the rest. */
  public static final int MOST_AT_ONCE = 50;

  private final Outbox outbox;
  private final DeliverNotices notices;

  /**
   * @param notices with threads of its own, or what is slow would keep bookings waiting
   */
  public SweepNotices(Outbox outbox, DeliverNotices notices) {
    this.outbox = outbox;
    this.notices = notices;
  }

  /**
   * Begins an attempt at each that is due, and waits for none.
   *
   * @throws frontdesk.Unavailable if the store does not answer; the next sweep finds the same
   */
  public void sweep() {
    outbox.due(MOST_AT_ONCE).forEach(due -> notices.begin(due.org(), due.noticeId()));
  }
}
