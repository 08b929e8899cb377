package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Moves and cancellations of what stands in the book ({@link Appointments}). Safe for many threads
 * and processes: changes of one host's appointments come one after another, and whoever saw the
 * state before the last of them is told so ({@link Change.Outdated}). Source: design, decisions 2
 * to 4.
 *
 * <p>What was written of the appointment to calendars and people follows in the same commit: see
 * {@link frontdesk.notices.NoticeFate}.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface AppointmentChanges {
  /** Nobody keeps more; a caller hears three of them. */
  int MOST = 50;

  /**
   * The caller's own appointments with the host, live ones first and then by start, at most {@link
   * #MOST}. Others are never among them, whatever the caller knows of them.
   *
   * @param endingAfter leaves out what is over; empty: nothing is left out
   */
  List<OwnAppointment> of(OrgId org, UserId host, CallerProof proof, Optional<Instant> endingAfter);

  /**
   * What this delivery did before: {@link Change.Redelivered}, {@link Change.OtherArguments} or
   * nothing.
   */
  Optional<Change> known(OrgId org, Delivery delivery);

  /**
   * Gives up the appointment: its time is free and its content may be booked anew.
   *
   * @throws ChangeUnknown if the commit was sent and not answered; look again before saying
   *     anything
   */
  Change cancel(OwnAppointment seen, ChangeOrder order);

  /**
   * Takes the new time and frees the old one, or changes nothing. The id stays; the content of the
   * new time is that appointment's from now on, so that whoever books it hears of it.
   *
   * @throws ChangeUnknown as above
   */
  Change move(OwnAppointment seen, TimeSlot to, ChangeOrder order);

  /**
   * What belongs to a change, whichever it is.
   *
   * @param delivery empty where the platform gave no ids
   * @param at when it was asked for
   * @param notices written only if it is done
   * @param call whose holds become the new time
   * @param rules looked at again once nobody else can book the host
   */
  record ChangeOrder(
      Optional<Delivery> delivery,
      Instant at,
      List<Notice> notices,
      Optional<CallId> call,
      NeighbourRules rules) {
    public ChangeOrder {
      notices = List.copyOf(notices);
    }

    /** By the delivery's own call, with a host who has no further rules. */
    public ChangeOrder(Optional<Delivery> delivery, Instant at, List<Notice> notices) {
      this(delivery, at, notices, delivery.map(Delivery::call), NeighbourRules.NONE);
    }
  }
}
