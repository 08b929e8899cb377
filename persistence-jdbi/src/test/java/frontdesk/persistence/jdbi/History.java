package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;

import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.idempotency.Delivery;
import frontdesk.scheduling.AppointmentChanges;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.Appointments;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Booking;
import frontdesk.scheduling.BookingOrderFixture;
import frontdesk.scheduling.CallerProof;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.OwnAppointment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What some callers do on one day with one book, drawn by lot: few people, few times and few tool
 * call ids, so that they meet, repeat and contradict themselves. The same seed is the same history.
 */
final class History {
  private static final int PEOPLE = 3;
  private static final int TIMES = 4;
  private static final int TOOL_CALLS = 6;
  private static final int GENERATIONS = 4;
  private static final Duration LENGTH = Duration.ofMinutes(30);

  private final Random die;
  private final Appointments appointments;
  private final AppointmentChanges changes;
  private final String name;
  private final Instant first;
  private final List<OwnAppointment> seen = new ArrayList<>();

  /**
   * @param number sets its day and its people apart from those of another
   */
  History(long seed, int number, Appointments appointments, AppointmentChanges changes) {
    this.die = new Random(seed);
    this.appointments = appointments;
    this.changes = changes;
    this.name = "history-" + number;
    this.first = Instant.parse("2027-01-01T15:00:00Z").plus(Duration.ofDays(number));
  }

  /** What the book said to each step, and how it stood then. */
  List<String> steps(int many) {
    List<String> told = new ArrayList<>();
    for (int step = 0; step < many; step++) {
      told.add(step() + " " + taken());
    }
    return told;
  }

  private String step() {
    return switch (die.nextInt(5)) {
      case 0, 1 -> "book: " + book();
      case 2 -> "look: " + look();
      case 3 -> "cancel: " + (seen.isEmpty() ? "" : changes.cancel(any(), order("cancel")));
      default -> "move: " + (seen.isEmpty() ? "" : changes.move(any(), slot(), order("move")));
    };
  }

  // As the use case does: what was cancelled or moved is booked anew under its next id.
  private Booking book() {
    int person = die.nextInt(PEOPLE);
    Instant start = slot().start();
    String title = die.nextBoolean() ? "Viewing" : "A viewing";
    Optional<Integer> toolCall =
        die.nextBoolean() ? Optional.of(die.nextInt(TOOL_CALLS)) : Optional.empty();
    Booking said = new Booking.Anew();
    for (int n = 1; said instanceof Booking.Anew && n <= GENERATIONS; n++) {
      BookingOrderFixture order =
          anOrder().titled(title).at(start.toString()).by(email(person)).anew(n);
      toolCall.ifPresent(
          one -> order.delivered(name, "tool-" + one, title + start + email(person)));
      said = book(order.build());
    }
    return said;
  }

  private Booking book(BookingOrder order) {
    return appointments.known(order).orElseGet(() -> appointments.book(order, List.of()));
  }

  private List<OwnAppointment> look() {
    CallerProof proof = new CallerProof(EmailAddress.parse(email(die.nextInt(PEOPLE))), List.of());
    List<OwnAppointment> own =
        changes.of(Demo.ORG, Demo.propertyManager().id(), proof, Optional.of(first)).stream()
            .sorted(Comparator.comparing(one -> one.appointment().id()))
            .toList();
    seen.addAll(own);
    return own;
  }

  // Also what was seen long ago and is otherwise by now.
  private OwnAppointment any() {
    return seen.get(die.nextInt(seen.size()));
  }

  private ChangeOrder order(String tool) {
    Optional<Delivery> delivery =
        die.nextBoolean()
            ? Optional.of(
                Delivery.of(
                    new CallId(name), "tool-" + die.nextInt(TOOL_CALLS), tool, Map.of("all", "")))
            : Optional.empty();
    return new ChangeOrder(delivery, first.minus(LENGTH), List.of());
  }

  private TimeSlot slot() {
    return TimeSlot.of(first.plus(LENGTH.multipliedBy(die.nextInt(TIMES))), LENGTH);
  }

  private String email(int person) {
    return name + "-" + person + "@example.com";
  }

  private List<TakenSeat> taken() {
    TimeSlot day = TimeSlot.of(first, LENGTH.multipliedBy(TIMES));
    return appointments.taken(Demo.ORG, Demo.propertyManager().id(), day).stream()
        .sorted(Comparator.comparing((TakenSeat seat) -> seat.slot().start()))
        .toList();
  }
}
