package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeoutException;

/** Appointments whose next commits go as a test says; after them all is well again. */
public final class ScriptedAppointments implements Appointments {
  /** How a commit goes. */
  public enum Commit {
    ANSWERED,
    /** It is in the book, but the answer was lost. */
    DONE_WITHOUT_ANSWER,
    /** It is not in the book, and the answer was lost. */
    LOST_WITHOUT_ANSWER,
    /** The store is away; nothing changed. */
    AWAY
  }

  private final Appointments appointments;
  private final Queue<Commit> script = new ArrayDeque<>();
  private volatile boolean away;

  public ScriptedAppointments(Appointments appointments, Commit... script) {
    this.appointments = appointments;
    this.script.addAll(List.of(script));
  }

  /** A store that answers nothing at all. */
  public static ScriptedAppointments away(Appointments appointments) {
    ScriptedAppointments all = new ScriptedAppointments(appointments);
    all.away = true;
    return all;
  }

  @Override
  public synchronized Booking book(BookingOrder order, List<Notice> notices) {
    Commit commit = away ? Commit.AWAY : script.isEmpty() ? Commit.ANSWERED : script.remove();
    return switch (commit) {
      case ANSWERED -> appointments.book(order, notices);
      case DONE_WITHOUT_ANSWER -> {
        appointments.book(order, notices);
        throw new BookingUnknown(new TimeoutException());
      }
      case LOST_WITHOUT_ANSWER -> throw new BookingUnknown(new TimeoutException());
      case AWAY -> throw unavailable();
    };
  }

  @Override
  public Optional<Booking> known(BookingOrder order) {
    check();
    return appointments.known(order);
  }

  @Override
  public Optional<Booking> known(OrgId org, Delivery delivery) {
    check();
    return appointments.known(org, delivery);
  }

  @Override
  public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
    check();
    return appointments.taken(org, host, window, asking);
  }

  private void check() {
    if (away) {
      throw unavailable();
    }
  }

  private static Unavailable unavailable() {
    return new Unavailable("the store", new TimeoutException());
  }
}
