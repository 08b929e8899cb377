package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import java.util.List;

/** Holds in the book in memory, under the book's own lock. */
public final class InMemoryHolds implements Holds {
  private final InMemoryAppointments book;

  public InMemoryHolds(InMemoryAppointments book) {
    this.book = book;
  }

  @Override
  public List<TimeSlot> hold(HoldOrder order) {
    return book.hold(order);
  }

  @Override
  public void release(OrgId org, CallId call) {
    book.release(org, call);
  }

  @Override
  public void clearExpired() {
    book.clearExpired();
  }
}
