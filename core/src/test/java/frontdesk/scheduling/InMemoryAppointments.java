package frontdesk.scheduling;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.idempotency.InMemoryDeliveries.Done;
import frontdesk.idempotency.IntentKey;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.notices.Notice;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.AppointmentHistory.Step;
import frontdesk.scheduling.AppointmentHistory.What;
import frontdesk.scheduling.Holds.HoldOrder;
import frontdesk.scheduling.InMemorySteps.By;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The book of appointments in memory: one lock where the database has a row lock and constraints.
 */
public final class InMemoryAppointments implements Appointments {
  private final InMemoryHosts hosts;
  private final InMemoryOutbox outbox;
  private final List<Entry> book = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final Clock clock;
  private final InMemorySteps steps;

  /** A seat that is kept for a call, until a moment. */
  private record Held(OrgId org, UserId host, CallId call, TakenSeat seat, Instant until) {
    boolean isWith(OrgId otherOrg, UserId otherHost, TimeSlot window) {
      return org.equals(otherOrg) && host.equals(otherHost) && kept(seat).overlaps(window);
    }
  }

  /**
   * @param appointment as it stands now
   * @param seat negative where it has none: it was cancelled, or moved over another one
   * @param gap of the host when the time was taken
   * @param keyed false once a person moved it or it was cancelled: its content may be booked anew
   */
  private record Entry(
      BookingOrder order,
      Appointment appointment,
      int seat,
      Duration gap,
      boolean live,
      boolean keyed,
      int revision) {
    OwnAppointment seen(Optional<String> reference) {
      return new OwnAppointment(appointment, live, revision, reference);
    }

    TakenSeat taken() {
      return new TakenSeat(seat, appointment.slot(), appointment.id(), gap, appointment.place());
    }

    boolean holdsKeyOf(BookingOrder other) {
      return keyed && order.key().equals(other.key());
    }

    boolean isWith(OrgId org, UserId host) {
      return appointment().org().equals(org) && appointment().host().equals(host);
    }
  }

  public InMemoryAppointments(InMemoryHosts hosts, InMemoryOutbox outbox) {
    this(hosts, outbox, Clock.systemUTC());
  }

  /**
   * @param clock by which holds end
   */
  public InMemoryAppointments(InMemoryHosts hosts, InMemoryOutbox outbox, Clock clock) {
    this.hosts = hosts;
    this.outbox = outbox;
    this.clock = clock;
    this.steps = new InMemorySteps(clock);
  }

  public synchronized List<Appointment> all() {
    return book.stream().map(Entry::appointment).toList();
  }

  /** Whether somebody comes to the host after that. */
  synchronized boolean isBooked(OrgId org, UserId host, Instant after) {
    return book.stream()
        .filter(entry -> entry.live() && entry.isWith(org, host))
        .anyMatch(entry -> entry.appointment().slot().end().isAfter(after));
  }

  @Override
  public synchronized Optional<Booking> known(BookingOrder order) {
    return byDelivery(order)
        .or(() -> byKey(order))
        .or(() -> byAttendee(order))
        .or(() -> byId(order));
  }

  private Optional<Booking> byDelivery(BookingOrder order) {
    return order.delivery().flatMap(delivery -> known(order.appointment().org(), delivery));
  }

  @Override
  public synchronized Optional<Booking> known(OrgId org, Delivery delivery) {
    return outbox
        .deliveries()
        .find(org, delivery)
        .flatMap(
            done ->
                done.fingerprint().equals(delivery.fingerprint())
                    ? entry(done).map(InMemoryAppointments::redelivered)
                    : Optional.of(new Booking.OtherArguments()));
  }

  private Optional<Entry> entry(Done done) {
    return done.appointment()
        .flatMap(id -> book.stream().filter(one -> one.appointment().id().equals(id)).findFirst());
  }

  private static Booking redelivered(Entry known) {
    return known.live()
        ? new Booking.Redelivered(known.appointment())
        : new Booking.Cancelled(known.appointment());
  }

  private Optional<Booking> byKey(BookingOrder order) {
    UserId host = order.appointment().host();
    return find(order, known -> known.holdsKeyOf(order))
        .map(
            known ->
                known.appointment().host().equals(host)
                    ? new Booking.Repeat(known.appointment())
                    : new Booking.WithOtherHost(known.appointment().host()));
  }

  private Optional<Booking> byAttendee(BookingOrder order) {
    return find(
            order,
            known -> known.live() && sameAttendeeAndStart(known.appointment(), order.appointment()))
        .map(known -> new Booking.Repeat(known.appointment()));
  }

  private Optional<Booking> byId(BookingOrder order) {
    return find(order, known -> known.appointment().id().equals(order.appointment().id()))
        .map(known -> new Booking.Anew());
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
    Optional<Refusal> tooMany = tooMany(order);
    if (tooMany.isPresent()) {
      return new Booking.AgainstRule(tooMany.get());
    }
    Optional<Integer> seat = freeSeat(wanted, order.call());
    if (seat.isEmpty()) {
      return new Booking.Taken();
    }
    Optional<Refusal> refusal = refusal(wanted, order.rules());
    if (refusal.isPresent()) {
      return new Booking.AgainstRule(refusal.get());
    }
    useHolds(wanted, order.call());
    book.add(new Entry(order, wanted, seat.get(), gap(wanted), true, true, 0));
    order.delivery().ifPresent(it -> changed(wanted.org(), it, wanted.id()));
    notices.forEach(outbox::add);
    steps.add(What.BOOKED, wanted, By.order(order.delivery()));
    count(wanted);
    return new Booking.Booked(wanted);
  }

  private Optional<Refusal> tooMany(BookingOrder order) {
    OpenBookings open = order.open();
    Attendee attendee = order.appointment().attendee();
    return open.refusal(
        toCome(order, one -> isSame(one.appointment().attendee(), attendee)),
        toCome(order, one -> one.order().open().caller().equals(open.caller())));
  }

  private static boolean isSame(Attendee one, Attendee wanted) {
    return wanted.email().isPresent()
        ? one.email().equals(wanted.email())
        : wanted.phone().isPresent() && one.phone().equals(wanted.phone());
  }

  private long toCome(BookingOrder order, Predicate<Entry> of) {
    return book.stream()
        .filter(one -> one.live() && one.appointment().org().equals(order.appointment().org()))
        .filter(one -> one.appointment().slot().start().isAfter(order.open().now()))
        .filter(of)
        .count();
  }

  private void count(Appointment changed) {
    hosts.change(changed.org(), changed.host(), host -> host);
  }

  private Optional<Refusal> refusal(Appointment wanted, NeighbourRules rules) {
    return rules
        .reach(wanted.slot())
        .map(reach -> taken(wanted.org(), wanted.host(), reach))
        .flatMap(others -> rules.refusal(wanted.slot(), others));
  }

  private BookingPolicy policy(OrgId org, UserId host) {
    return hosts.find(org, host).orElseThrow().policy();
  }

  private Duration gap(Appointment wanted) {
    return policy(wanted.org(), wanted.host()).buffers().gap();
  }

  private static TimeSlot kept(TakenSeat seat) {
    return kept(seat.slot(), seat.gap());
  }

  private static TimeSlot kept(TimeSlot slot, Duration gap) {
    return new TimeSlot(slot.start(), slot.end().plus(gap));
  }

  private Optional<Integer> freeSeat(Appointment wanted, Optional<CallId> call) {
    TimeSlot room = kept(wanted.slot(), gap(wanted));
    int capacity = policy(wanted.org(), wanted.host()).limits().atOnce();
    return freeSeat(capacity, taken(wanted.org(), wanted.host(), room, call));
  }

  private static Optional<Integer> freeSeat(int capacity, List<TakenSeat> taken) {
    return IntStream.range(0, capacity)
        .boxed()
        .filter(free -> taken.stream().noneMatch(t -> t.seat() == free))
        .findFirst();
  }

  private void useHolds(Appointment booked, Optional<CallId> call) {
    held.removeIf(
        hold ->
            hold.isWith(booked.org(), booked.host(), kept(booked.slot(), gap(booked)))
                && call.filter(hold.call()::equals).isPresent());
  }

  synchronized List<TimeSlot> hold(HoldOrder order) {
    release(order.org(), order.call());
    List<TimeSlot> now = new ArrayList<>();
    BookingPolicy policy = policy(order.org(), order.host());
    Duration gap = policy.buffers().gap();
    Instant until = clock.instant().plus(order.length());
    for (TimeSlot slot : order.slots()) {
      freeSeat(policy.limits().atOnce(), taken(order.org(), order.host(), kept(slot, gap)))
          .ifPresent(
              seat -> {
                String occupant = TakenSeat.HOLD + order.call();
                TakenSeat taken = new TakenSeat(seat, slot, occupant, gap, Optional.empty());
                held.add(new Held(order.org(), order.host(), order.call(), taken, until));
                now.add(slot);
              });
    }
    return now;
  }

  synchronized void release(OrgId org, CallId call) {
    held.removeIf(hold -> hold.org().equals(org) && hold.call().equals(call));
  }

  synchronized void clearExpired() {
    held.removeIf(hold -> !isLive(hold));
  }

  private boolean isLive(Held hold) {
    return hold.until().isAfter(clock.instant());
  }

  @Override
  public synchronized List<TakenSeat> taken(
      OrgId org, UserId host, TimeSlot window, Optional<CallId> asking) {
    Stream<TakenSeat> booked =
        book.stream()
            .filter(entry -> entry.isWith(org, host) && entry.seat() >= 0)
            .map(Entry::taken)
            .filter(seat -> kept(seat).overlaps(window));
    Stream<TakenSeat> kept =
        held.stream()
            .filter(hold -> hold.isWith(org, host, window) && isLive(hold))
            .filter(hold -> asking.filter(hold.call()::equals).isEmpty())
            .map(Held::seat);
    return Stream.concat(booked, kept).toList();
  }

  /** A person moved it in the calendar; it has a seat only if one is free. */
  synchronized void moved(String id, TimeSlot slot) {
    Entry entry = live(id).orElseThrow();
    Appointment old = entry.appointment();
    book.remove(entry);
    Appointment moved = at(old, slot);
    int seat = freeSeat(moved, Optional.empty()).orElse(-1);
    book.add(new Entry(entry.order(), moved, seat, gap(old), true, false, entry.revision() + 1));
    steps.add(What.MOVED, moved, By.CALENDAR);
    count(moved);
  }

  private static Appointment at(Appointment old, TimeSlot slot) {
    return new Appointment(old.org(), old.id(), old.host(), old.title(), slot, old.attendee());
  }

  synchronized void cancelled(String id, By by) {
    Entry entry = live(id).orElseThrow();
    book.remove(entry);
    Appointment gone = entry.appointment();
    book.add(new Entry(entry.order(), gone, -1, entry.gap(), false, false, entry.revision() + 1));
    steps.add(What.CANCELLED, gone, by);
    count(gone);
  }

  /** The caller moved it, unless something stands in the way. */
  synchronized Optional<Change> movedByCaller(
      String id, TimeSlot slot, Optional<IntentKey> key, ChangeOrder change) {
    Entry entry = live(id).orElseThrow();
    book.remove(entry);
    Appointment moved = at(entry.appointment(), slot);
    BookingOrder order =
        new BookingOrder(
            moved,
            key.orElse(entry.order().key()),
            entry.order().delivery(),
            entry.order().call(),
            NeighbourRules.NONE,
            entry.order().open());
    Optional<Integer> seat =
        freeSeat(moved, change.call())
            .filter(free -> byKey(order).isEmpty() && byAttendee(order).isEmpty());
    Optional<Change> hindrance =
        seat.isEmpty()
            ? Optional.of(new Change.Taken())
            : refusal(moved, change.rules()).map(Change.AgainstRule::new);
    if (hindrance.isPresent()) {
      book.add(entry);
      return hindrance;
    }
    int revision = entry.revision() + 1;
    book.add(new Entry(order, moved, seat.get(), gap(moved), true, true, revision));
    useHolds(moved, change.call());
    steps.add(What.MOVED, moved, By.order(change.delivery()));
    count(moved);
    return hindrance;
  }

  synchronized void changed(OrgId org, Delivery delivery, String id) {
    outbox.deliveries().remember(org, delivery, Optional.of(id), Optional.empty());
  }

  /** What a delivery changed, as it stands now. */
  synchronized Optional<Change> changed(OrgId org, Delivery delivery) {
    return outbox
        .deliveries()
        .find(org, delivery)
        .flatMap(
            done ->
                done.fingerprint().equals(delivery.fingerprint())
                    ? entry(done)
                        .map(
                            now ->
                                new Change.Redelivered(
                                    now.appointment(), now.live(), now.revision()))
                    : Optional.of(new Change.OtherArguments()));
  }

  synchronized Optional<OwnAppointment> seen(String id, Optional<String> reference) {
    return book.stream()
        .filter(entry -> entry.appointment().id().equals(id))
        .map(entry -> entry.seen(reference))
        .findFirst();
  }

  synchronized List<Step> steps(OrgId org, String id) {
    return steps.of(org, id);
  }

  synchronized boolean isLive(String id) {
    return live(id).isPresent();
  }

  private Optional<Entry> live(String id) {
    return book.stream()
        .filter(entry -> entry.live() && entry.appointment().id().equals(id))
        .findFirst();
  }
}
