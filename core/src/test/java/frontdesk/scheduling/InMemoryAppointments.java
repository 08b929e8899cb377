package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The book of appointments in memory: one lock where the database has a row lock and constraints.
 */
public final class InMemoryAppointments implements Appointments {
  private final Hosts hosts;
  private final InMemoryOutbox outbox;
  private final List<Entry> book = new ArrayList<>();

  private record Entry(BookingOrder order, int seat) {
    Appointment appointment() {
      return order.appointment();
    }

    boolean isWith(OrgId org, UserId host) {
      return appointment().org().equals(org) && appointment().host().equals(host);
    }
  }

  public InMemoryAppointments(Hosts hosts, InMemoryOutbox outbox) {
    this.hosts = hosts;
    this.outbox = outbox;
  }

  public synchronized List<Appointment> all() {
    return book.stream().map(Entry::appointment).toList();
  }

  @Override
  public synchronized Optional<Booking> known(BookingOrder order) {
    return byDelivery(order).or(() -> byKey(order)).or(() -> byAttendee(order));
  }

  private Optional<Booking> byDelivery(BookingOrder order) {
    return order
        .delivery()
        .flatMap(
            delivery ->
                find(
                        order,
                        known ->
                            known.order().delivery().filter(d -> same(d, delivery)).isPresent())
                    .map(
                        known ->
                            known.order().delivery().equals(order.delivery())
                                ? new Booking.Redelivered(known.appointment())
                                : new Booking.OtherArguments()));
  }

  private static boolean same(Delivery one, Delivery other) {
    return one.call().equals(other.call()) && one.toolCallId().equals(other.toolCallId());
  }

  private Optional<Booking> byKey(BookingOrder order) {
    UserId host = order.appointment().host();
    return find(order, known -> known.order().key().equals(order.key()))
        .map(
            known ->
                known.appointment().host().equals(host)
                    ? new Booking.Repeat(known.appointment())
                    : new Booking.WithOtherHost(known.appointment().host()));
  }

  private Optional<Booking> byAttendee(BookingOrder order) {
    return find(order, known -> sameAttendeeAndStart(known.appointment(), order.appointment()))
        .map(known -> new Booking.Repeat(known.appointment()));
  }

  private static boolean sameAttendeeAndStart(Appointment one, Appointment other) {
    Attendee first = one.attendee();
    Attendee second = other.attendee();
    boolean sameEmail = first.email().isPresent() && first.email().equals(second.email());
    boolean oneHasNone = first.email().isEmpty() || second.email().isEmpty();
    boolean samePhone = first.phone().isPresent() && first.phone().equals(second.phone());
    return one.host().equals(other.host())
        && one.slot().start().equals(other.slot().start())
        && (sameEmail || (oneHasNone && samePhone));
  }

  private Optional<Entry> find(BookingOrder order, Predicate<Entry> which) {
    OrgId org = order.appointment().org();
    return book.stream()
        .filter(entry -> entry.appointment().org().equals(org))
        .filter(which)
        .findFirst();
  }

  @Override
  public synchronized Booking book(BookingOrder order, List<Notice> notices) {
    return known(order).orElseGet(() -> take(order, notices));
  }

  private Booking take(BookingOrder order, List<Notice> notices) {
    Appointment wanted = order.appointment();
    List<TakenSeat> taken = taken(wanted.org(), wanted.host(), wanted.slot());
    int capacity = hosts.find(wanted.org(), wanted.host()).orElseThrow().policy().capacity();
    Optional<Integer> seat =
        IntStream.range(0, capacity)
            .boxed()
            .filter(free -> taken.stream().noneMatch(t -> t.seat() == free))
            .findFirst();
    if (seat.isEmpty()) {
      return new Booking.Taken();
    }
    book.add(new Entry(order, seat.get()));
    notices.forEach(outbox::add);
    return new Booking.Booked(wanted);
  }

  @Override
  public synchronized List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window) {
    return book.stream()
        .filter(entry -> entry.isWith(org, host))
        .filter(entry -> entry.appointment().slot().overlaps(window))
        .map(entry -> new TakenSeat(entry.seat(), entry.appointment().slot()))
        .toList();
  }
}
