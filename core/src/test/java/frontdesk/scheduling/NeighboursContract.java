package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.TimeSlot;
import frontdesk.addresses.Address;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Holds.HoldOrder;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a host's other appointments demand of one, whatever keeps the book: gaps, full days, ways,
 * and that each change of the book counts. Nobody has booked yet.
 */
public interface NeighboursContract {
  /** A quarter of an hour between two appointments: the longer of both buffers. */
  Host SPACED = aHost().named("spaced").buffers(minutes(5), minutes(15)).build();

  Host PAIR = aHost().named("pair").buffers(minutes(5), minutes(15)).seats(2).build();
  Host CAPPED = aHost().named("capped").in("America/Chicago").aDay(2).build();
  Host DRIVER = aHost().named("driver").travelling(minutes(20)).build();
  String OAK = "Property Viewing: 12 Oak Street";
  String ELM = "Property Viewing: 7 Elm Street";

  /** All four hosts are in it. */
  Hosts hosts();

  Appointments appointments();

  AppointmentChanges changes();

  Holds holds();

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static PropertyId place(String title) {
    return Address.parse(Viewing.addressIn(title).orElseThrow()).orElseThrow().id();
  }

  /** Of a host whose table has the way from Oak to Elm and, longer, the way back. */
  private static NeighbourRules rules(Host host, String title) {
    Map<Leg, Duration> table =
        Map.of(
            new Leg(place(OAK), place(ELM)), minutes(30),
            new Leg(place(ELM), place(OAK)), minutes(40));
    return new NeighbourRules(
        host.zone(),
        host.policy().limits().aDay(),
        Viewing.addressIn(title).flatMap(Address::parse).map(Address::id),
        new Travel(host.policy().buffers().travel(), table));
  }

  private Booking book(Host host, String title, String start, String who) {
    return appointments()
        .book(
            anOrder()
                .with(host)
                .titled(title)
                .at("2026-11-" + start + ":00Z")
                .by(who + "@example.com")
                .under(rules(host, title))
                .build(),
            List.of());
  }

  private Booking book(Host host, String start) {
    return book(host, OAK, start, "caller-" + start.replaceAll("\\D", ""));
  }

  private static OwnAppointment seen(Booking booked) {
    return new OwnAppointment(((Booking.Booked) booked).appointment(), true, 0, Optional.empty());
  }

  private Change move(Booking booked, String start) {
    OwnAppointment own = seen(booked);
    Host host = hosts().find(Demo.ORG, own.appointment().host()).orElseThrow();
    return changes()
        .move(
            own,
            slot(start),
            new ChangeOrder(
                Optional.empty(),
                Instant.EPOCH,
                List.of(),
                Optional.empty(),
                rules(host, own.appointment().title())));
  }

  private Change cancel(Booking booked) {
    return changes()
        .cancel(seen(booked), new ChangeOrder(Optional.empty(), Instant.EPOCH, List.of()));
  }

  private static TimeSlot slot(String start) {
    return TimeSlot.of(Instant.parse("2026-11-" + start + ":00Z"), minutes(30));
  }

  private List<TimeSlot> hold(Host host, String call, String start) {
    return holds()
        .hold(
            new HoldOrder(
                host.org(), host.id(), new CallId(call), List.of(slot(start)), minutes(5)));
  }

  // Gaps.

  @Test
  default void the_gap_is_kept_to_the_minute_after_an_appointment() {
    book(SPACED, "24T15:00");

    assertThat(book(SPACED, "24T15:44")).isEqualTo(new Booking.Taken());
    assertThat(book(SPACED, "24T15:45")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void the_gap_is_kept_to_the_minute_before_an_appointment() {
    book(SPACED, "24T15:00");

    assertThat(book(SPACED, "24T14:16")).isEqualTo(new Booking.Taken());
    assertThat(book(SPACED, "24T14:15")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void a_move_keeps_the_gap_too_but_not_from_where_it_was() {
    book(SPACED, "24T15:00");
    Booking later = book(SPACED, "24T17:00");

    assertThat(move(later, "24T15:44")).isEqualTo(new Change.Taken());
    assertThat(move(later, "24T16:50")).isInstanceOf(Change.Done.class);
  }

  @Test
  default void what_was_taken_keeps_the_gap_of_then() {
    book(SPACED, "24T15:00");
    hosts().keepPolicy(SPACED.org(), SPACED.id(), aHost().policy());

    assertThat(book(SPACED, "24T15:44")).isEqualTo(new Booking.Taken());
    assertThat(book(SPACED, "24T14:30")).isInstanceOf(Booking.Booked.class);
    hosts().keepPolicy(SPACED.org(), SPACED.id(), SPACED.policy());
    assertThat(book(SPACED, "24T13:46")).isEqualTo(new Booking.Taken());
    assertThat(book(SPACED, "24T13:45")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void each_seat_has_its_own_gap() {
    book(PAIR, "24T15:00");

    assertThat(book(PAIR, "24T15:31")).isInstanceOf(Booking.Booked.class);
    assertThat(book(PAIR, "24T15:44")).isEqualTo(new Booking.Taken());
    assertThat(book(PAIR, "24T15:45")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void holds_keep_the_gap_and_tell_the_time_without_it() {
    assertThat(hold(SPACED, "call-1", "24T15:00")).containsExactly(slot("24T15:00"));

    assertThat(hold(SPACED, "call-2", "24T15:44")).isEmpty();
    assertThat(hold(SPACED, "call-3", "24T14:16")).isEmpty();
    assertThat(hold(SPACED, "call-2", "24T15:45")).containsExactly(slot("24T15:45"));
  }

  @Test
  default void what_is_taken_is_told_with_its_gap_as_long_as_that_lasts() {
    book(SPACED, "24T15:00");
    Instant end = slot("24T15:00").end();

    List<TakenSeat> taken = taken(new TimeSlot(end, end.plusSeconds(60)));

    assertThat(taken).extracting(TakenSeat::slot).containsExactly(slot("24T15:00"));
    assertThat(taken).extracting(TakenSeat::gap).containsExactly(minutes(15));
    assertThat(taken).extracting(TakenSeat::place).containsExactly(Optional.of(place(OAK)));
    assertThat(taken(new TimeSlot(end.plusSeconds(900), end.plusSeconds(960)))).isEmpty();
  }

  private List<TakenSeat> taken(TimeSlot window) {
    return appointments().taken(SPACED.org(), SPACED.id(), window);
  }

  // Caps.

  @Test
  default void a_full_day_is_full_for_the_next_and_open_again_after_a_cancellation() {
    Booking first = book(CAPPED, "24T15:00");
    book(CAPPED, "24T17:00");

    assertThat(book(CAPPED, "24T19:00")).isEqualTo(new Booking.AgainstRule(Refusal.DAY_FULL));
    cancel(first);
    assertThat(book(CAPPED, "24T19:00")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void a_day_is_the_hosts_own() {
    book(CAPPED, "24T15:00");
    // Half past eleven in the evening in Chicago.
    book(CAPPED, "25T05:30");

    assertThat(book(CAPPED, "25T05:00")).isEqualTo(new Booking.AgainstRule(Refusal.DAY_FULL));
    assertThat(book(CAPPED, "25T06:00")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void what_moves_within_a_full_day_is_not_counted_twice() {
    Booking one = book(CAPPED, "24T15:00");
    book(CAPPED, "24T17:00");
    Booking other = book(CAPPED, "26T15:00");

    assertThat(move(one, "24T19:00")).isInstanceOf(Change.Done.class);
    assertThat(move(other, "24T21:00")).isEqualTo(new Change.AgainstRule(Refusal.DAY_FULL));
    assertThat(appointments().taken(CAPPED.org(), CAPPED.id(), slot("26T15:00"))).hasSize(1);
  }

  @Test
  default void of_callers_who_race_for_the_last_of_a_day_one_gets_it() {
    book(CAPPED, "24T15:00");

    List<Booking> bookings =
        AtOnce.each(
            8, i -> book(CAPPED, OAK, "24T" + (16 + i / 2) + ":" + (i % 2) * 3 + "0", "c" + i));

    assertThat(bookings).filteredOn(Booking.Booked.class::isInstance).hasSize(1);
    assertThat(bookings).filteredOn(new Booking.AgainstRule(Refusal.DAY_FULL)::equals).hasSize(7);
  }

  // Ways.

  @Test
  default void a_way_there_suffices_to_the_minute() {
    book(DRIVER, OAK, "24T15:00", "jane");

    assertThat(book(DRIVER, ELM, "24T15:59", "john"))
        .isEqualTo(new Booking.AgainstRule(Refusal.NO_TIME_TO_TRAVEL));
    assertThat(book(DRIVER, ELM, "24T16:00", "john")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void the_way_back_may_take_longer() {
    book(DRIVER, OAK, "24T15:00", "jane");

    assertThat(book(DRIVER, ELM, "24T13:51", "john"))
        .isEqualTo(new Booking.AgainstRule(Refusal.NO_TIME_TO_TRAVEL));
    assertThat(book(DRIVER, ELM, "24T13:50", "john")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void a_way_that_is_not_in_the_table_takes_what_the_policy_says() {
    String ash = "Property Viewing: 3 Ash Lane";
    book(DRIVER, OAK, "24T15:00", "jane");

    assertThat(book(DRIVER, ash, "24T15:49", "john"))
        .isEqualTo(new Booking.AgainstRule(Refusal.NO_TIME_TO_TRAVEL));
    assertThat(book(DRIVER, ash, "24T15:50", "john")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void there_is_no_way_to_the_same_address_nor_to_one_that_nobody_knows() {
    book(DRIVER, OAK, "24T15:00", "jane");

    assertThat(book(DRIVER, "Property Viewing: 12 oak st.", "24T15:30", "john"))
        .isInstanceOf(Booking.Booked.class);
    assertThat(book(DRIVER, "Consultation", "24T14:30", "joan")).isInstanceOf(Booking.Booked.class);
    assertThat(book(DRIVER, ELM, "24T13:50", "june")).isInstanceOf(Booking.Booked.class);
  }

  @Test
  default void a_move_needs_time_for_the_way_too() {
    book(DRIVER, OAK, "24T15:00", "jane");
    Booking later = book(DRIVER, ELM, "24T18:00", "john");

    assertThat(move(later, "24T15:59"))
        .isEqualTo(new Change.AgainstRule(Refusal.NO_TIME_TO_TRAVEL));
    assertThat(move(later, "24T16:00")).isInstanceOf(Change.Done.class);
  }

  // What counts.

  private long revision(Host host) {
    return hosts().find(host.org(), host.id()).orElseThrow().revision();
  }

  @Test
  default void each_change_of_the_book_counts_once() {
    Booking booked = book(SPACED, "24T15:00");
    assertThat(revision(SPACED)).isEqualTo(1);

    Change.Done moved = (Change.Done) move(booked, "25T15:00");
    assertThat(revision(SPACED)).isEqualTo(2);

    changes()
        .cancel(
            new OwnAppointment(moved.appointment(), true, 1, Optional.empty()),
            new ChangeOrder(Optional.empty(), Instant.EPOCH, List.of()));
    assertThat(revision(SPACED)).isEqualTo(3);
    assertThat(revision(PAIR)).isZero();
  }

  @Test
  default void what_changes_nothing_does_not_count() {
    Booking booked = book(CAPPED, "24T15:00");
    book(CAPPED, "24T17:00");
    long before = revision(CAPPED);

    book(CAPPED, "24T15:00");
    book(CAPPED, OAK, "24T15:00", "other");
    book(CAPPED, "24T19:00");
    move(booked, "24T17:00");
    changes()
        .cancel(
            new OwnAppointment(seen(booked).appointment(), true, 7, Optional.empty()),
            new ChangeOrder(Optional.empty(), Instant.EPOCH, List.of()));
    hold(CAPPED, "call-1", "24T20:00");
    holds().release(CAPPED.org(), new CallId("call-1"));

    assertThat(revision(CAPPED)).isEqualTo(before);
  }

  @Test
  default void of_changes_at_once_each_counts() {
    AtOnce.each(6, i -> book(PAIR, OAK, "24T1" + i + ":00", "caller" + i));

    assertThat(revision(PAIR)).isEqualTo(6);
  }
}
