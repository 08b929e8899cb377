package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.Port;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The book of appointments. Safe for many threads and processes: of requests that race for one seat
 * of one host, exactly one is {@link Booking.Booked}; of requests that race with one content, one
 * delivery or one attendee at one start, one is booked and the others are told so; those that race
 * for one attendee or caller never pass {@link OpenBookings} together. Source: design, decision 4.
 *
 * <p>Every method throws {@link Unavailable} when the store does not answer; then nothing changed.
 */
@Port
public interface Appointments {
  /**
   * What is already known of an order: first by its delivery, then by its key, then by its attendee
   * at this start with this host, then by its id. Never {@link Booking.Booked} or {@link
   * Booking.Taken}.
   */
  Optional<Booking> known(BookingOrder order);

  /**
   * What this very tool call did before, where nothing else of it is known any more: {@link
   * Booking.Redelivered} or {@link Booking.Cancelled} if it was about an appointment and has these
   * arguments, {@link Booking.OtherArguments} if it did anything with others; else nothing.
   */
  Optional<Booking> known(OrgId org, Delivery delivery);

  /**
   * Takes the time and writes appointment, delivery and notices in one commit, unless the order is
   * {@link #known}, the time is taken or one of its rules refuses it.
   *
   * @param notices written only if it is booked
   * @throws BookingUnknown if the commit was sent and not answered; ask {@link #known} before
   *     saying anything
   */
  Booking book(BookingOrder order, List<Notice> notices);

  /**
   * The seats that are taken for some of the window, by appointments or by {@link Holds}, unsorted.
   * One is among them if it, or the gap after it that it kept from its host's policy, overlaps the
   * window. Whoever asks what stands in the way of a slot widens the window at its end by the gap
   * of the policy of now.
   *
   * @param asking the call for which it is asked; what is held for it leaves its seat free
   */
  List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> asking);

  /** The same for nobody in particular. */
  default List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window) {
    return taken(org, host, window, Optional.empty());
  }

  /**
   * The appointment to be booked, and the identities by which a repeat of it is known.
   *
   * @param delivery empty where the platform gave no ids; then there is only the key
   * @param call whose holds become the appointment
   * @param rules looked at again once nobody else can book the host
   * @param open looked at once nobody else can book for the same attendee or caller
   */
  record BookingOrder(
      Appointment appointment,
      IntentKey key,
      Optional<Delivery> delivery,
      Optional<CallId> call,
      NeighbourRules rules,
      OpenBookings open) {
    /** By the delivery's own call, with a host who has no further rules. */
    public BookingOrder(Appointment appointment, IntentKey key, Optional<Delivery> delivery) {
      this(
          appointment,
          key,
          delivery,
          delivery.map(Delivery::call),
          NeighbourRules.NONE,
          OpenBookings.ANY);
    }

    /** The same where the host has further rules. */
    BookingOrder under(NeighbourRules others) {
      return new BookingOrder(appointment, key, delivery, call, others, open);
    }
  }

  /**
   * One of the host's seats, counted from 0, when it is taken, and by what.
   *
   * @param appointmentId of a hold, which is none: {@link #HOLD} and more
   * @param gap for how long after the slot the seat stays taken, as the host's policy was then
   * @param place where it is, as far as known
   */
  record TakenSeat(
      int seat, TimeSlot slot, String appointmentId, Duration gap, Optional<PropertyId> place) {
    /** Nothing after it, and nobody knows where. */
    public TakenSeat(int seat, TimeSlot slot, String appointmentId) {
      this(seat, slot, appointmentId, Duration.ZERO, Optional.empty());
    }

    /** No appointment's id has it. */
    public static final String HOLD = "hold:";

    public boolean isHold() {
      return appointmentId.startsWith(HOLD);
    }
  }
}
