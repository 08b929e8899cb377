package frontdesk.scheduling;

import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.DeliverNotices;
import frontdesk.notices.Notice;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotSure;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.BookingOutcome.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Books an appointment with a host, once for each distinct request. */
public final class BookAppointment {
  private final Appointments appointments;
  private final FindAvailability availability;
  private final NoticesOfBooking notices;
  private final ConfirmBooking confirm;
  private final RulesOfNeighbours neighbours;
  private final Clock clock;

  /** Where nobody keeps a table of ways. */
  public BookAppointment(
      Appointments appointments,
      FindAvailability availability,
      DeliverNotices notices,
      Clock clock) {
    this(appointments, availability, notices, new NoTravelTimes(), clock);
  }

  public BookAppointment(
      Appointments appointments,
      FindAvailability availability,
      DeliverNotices notices,
      TravelTimes travelTimes,
      Clock clock) {
    this.neighbours = new RulesOfNeighbours(travelTimes);
    this.appointments = appointments;
    this.availability = availability;
    this.notices = new NoticesOfBooking(notices, clock);
    this.confirm = new ConfirmBooking(notices);
    this.clock = clock;
  }

  /**
   * Books, then tries to pass the booking on until the deadline.
   *
   * @throws Unavailable if the store does not answer; then nothing was booked
   */
  public BookingOutcome book(BookingRequest request, Host host, Deadline deadline) {
    Asking asking =
        new Asking(host, request.call(), Appointment.placeIn(request.title()), deadline);
    RequestedSlot requested = RequestedSlot.of(request.wanted(host), host, clock.instant());
    return requested instanceof RequestedSlot.Means means
        ? asWanted(request, book(request, means.slot(), asking))
        : notBooked(request, requested, asking);
  }

  /**
   * What a tool call booked before, if it did; {@link Booking.OtherArguments} if it did anything
   * with others. For one that cannot be understood, or not any more, the way it came this time.
   *
   * @throws Unavailable if the store does not answer
   */
  public Optional<Booking> known(OrgId org, Delivery delivery) {
    return appointments.known(org, delivery);
  }

  /**
   * Tells again what a tool call booked before, and passes on what was not yet.
   *
   * @param host of that appointment
   */
  public BookingOutcome again(Booking known, Host host, Deadline deadline) {
    Asking asking = new Asking(host, Optional.empty(), deadline);
    return known instanceof Booking.Redelivered again
        ? confirmed(again.appointment(), Novelty.REDELIVERED, asking)
        : refused(why(known), asking, Optional.empty());
  }

  private BookingOutcome notBooked(BookingRequest request, RequestedSlot requested, Asking asking) {
    Host host = asking.host();
    if (requested instanceof RequestedSlot.Doubtful doubt) {
      return doubted(doubt, host);
    }
    if (requested instanceof RequestedSlot.Incomplete part) {
      ZoneId zone = request.zone().orElse(host.zone());
      List<TimeSlot> free = availability.around(asking, request.start(), zone);
      return new Refused(part.why(), host, Optional.empty(), free);
    }
    RequestedSlot.Impossible no = (RequestedSlot.Impossible) requested;
    return doubtedOrRefused(no.why(), request, requested, no.start(), asking);
  }

  // Before anything is refused: what was stated may not be what was meant.
  private BookingOutcome doubtedOrRefused(
      Refusal why, BookingRequest request, RequestedSlot requested, Instant start, Asking asking) {
    Host host = asking.host();
    return new SecondReading(request.wanted(host), host, clock.instant())
        .of(requested)
        .map(doubt -> doubted(doubt, host))
        .orElseGet(() -> refused(why, asking, Optional.of(start)));
  }

  private static BookingOutcome doubted(RequestedSlot.Doubtful doubt, Host host) {
    return new Refused(doubt.why(), host, Optional.of(doubt.may().get(0).start()), doubt.may());
  }

  // Nobody is promised an e-mail that was not wanted or has nowhere to go, or told that one failed.
  private static BookingOutcome asWanted(BookingRequest request, BookingOutcome outcome) {
    if (!(outcome instanceof Booked booked) || wanted(request, booked)) {
      return outcome;
    }
    return new Booked(booked.appointment(), booked.host(), unwanted(booked), booked.novelty());
  }

  private static boolean wanted(BookingRequest request, Booked booked) {
    return request.details().sendEmail() && booked.appointment().attendee().email().isPresent();
  }

  // Where mail invites there is no notice then, whatever ways to send mail are set up.
  private static Confirmation unwanted(Booked booked) {
    boolean byMail = booked.host().invitedBy() == Invitations.MAIL;
    return switch (booked.confirmation()) {
      case SENT -> Confirmation.PASSED_ON;
      case NO_CHANNEL -> byMail ? Confirmation.NOT_WANTED : Confirmation.NO_CHANNEL;
      default -> booked.confirmation();
    };
  }

  // Repeats first: a duplicate is never refused as past, off the grid or taken.
  private BookingOutcome book(BookingRequest request, TimeSlot slot, Asking asking) {
    Host host = asking.host();
    Optional<String> party = request.attendee().party(request.call());
    if (party.isEmpty()) {
      return refused(Refusal.NOBODY_NAMED, asking, Optional.empty());
    }
    BookingOrder order = order(request, slot, host, party.get(), 1);
    Optional<Booking> known = appointments.known(order);
    for (int generation = 2;
        known.filter(Booking.Anew.class::isInstance).isPresent();
        generation++) {
      order = order(request, slot, host, party.get(), generation);
      known = appointments.known(order);
    }
    if (known.isPresent()) {
      return answer(known.get(), slot, asking);
    }
    NeighbourRules rules = neighbours.of(host, asking.place());
    Optional<Refusal> refusal = availability.refusal(asking, slot, rules);
    return refusal.isPresent()
        ? since(order)
            .map(booked -> answer(booked, slot, asking))
            .orElseGet(
                () ->
                    doubtedOrRefused(
                        refusal.get(),
                        request,
                        new RequestedSlot.Means(slot),
                        slot.start(),
                        asking))
        : take(order.under(rules), notices.of(request, order.appointment(), host), asking);
  }

  // The same may have been booked while a calendar was read: then that is what stands in the way.
  private Optional<Booking> since(BookingOrder order) {
    return appointments.known(order).filter(known -> !(known instanceof Booking.Anew));
  }

  private BookingOrder order(
      BookingRequest request, TimeSlot slot, Host host, String party, int generation) {
    IntentKey id = IntentKey.of(request.title(), slot, party, generation);
    Appointment appointment =
        new Appointment(host.org(), id.hex(), host.id(), request.title(), slot, request.attendee());
    IntentKey key = IntentKey.of(request.title(), slot, party);
    return new BookingOrder(
        appointment,
        key,
        request.delivery(),
        request.call(),
        NeighbourRules.NONE,
        OpenBookings.beside(slot, request.caller(), clock.instant()));
  }

  // A commit without an answer is asked again under the host's lock: if the first one did commit,
  // the second finds it and nothing is booked twice.
  private BookingOutcome take(BookingOrder order, List<Notice> out, Asking asking) {
    TimeSlot slot = order.appointment().slot();
    try {
      return answer(appointments.book(order, out), slot, asking);
    } catch (BookingUnknown unanswered) {
      try {
        return answer(firstOf(appointments.book(order, out)), slot, asking);
      } catch (BookingUnknown | Unavailable again) {
        return new NotSure();
      }
    }
  }

  private static Booking firstOf(Booking booking) {
    if (booking instanceof Booking.Redelivered again) {
      return new Booking.Booked(again.appointment());
    }
    return booking instanceof Booking.Repeat repeat
        ? new Booking.Booked(repeat.appointment())
        : booking;
  }

  // A taken time is never a dead end: the caller hears the nearest free ones.
  private BookingOutcome answer(Booking booking, TimeSlot slot, Asking asking) {
    if (booking instanceof Booking.Booked booked) {
      return confirmed(booked.appointment(), Novelty.NEW, asking);
    }
    if (booking instanceof Booking.Redelivered again) {
      return confirmed(again.appointment(), Novelty.REDELIVERED, asking);
    }
    if (booking instanceof Booking.Repeat repeat) {
      return confirmed(repeat.appointment(), Novelty.KNOWN, asking);
    }
    if (booking instanceof Booking.Taken) {
      return refused(Refusal.TAKEN, asking, Optional.of(slot.start()));
    }
    if (booking instanceof Booking.AgainstRule rule) {
      return refused(
          rule.why(), asking, Optional.of(slot.start()).filter(any -> !rule.why().isCap()));
    }
    return booking instanceof Booking.Anew
        ? new NotSure()
        : refused(why(booking), asking, Optional.empty());
  }

  private BookingOutcome confirmed(Appointment appointment, Novelty novelty, Asking asking) {
    return confirm.confirm(appointment, asking.host(), novelty, asking.deadline());
  }

  private static Refusal why(Booking booking) {
    if (booking instanceof Booking.Cancelled) {
      return Refusal.WAS_CANCELLED;
    }
    return booking instanceof Booking.WithOtherHost
        ? Refusal.BOOKED_WITH_OTHER_HOST
        : Refusal.OTHER_ARGUMENTS;
  }

  private BookingOutcome refused(Refusal why, Asking asking, Optional<Instant> requested) {
    return new Refused(
        why,
        asking.host(),
        requested,
        requested.map(start -> availability.near(asking, start)).orElse(List.of()));
  }
}
