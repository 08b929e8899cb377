package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.CallId;
import frontdesk.Deadline;
import frontdesk.OrgId;
import frontdesk.SettableClock;
import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book that did not change is not read again, and one that may have changed is. */
class KeptTimesTest {
  private static final TimeSlot NINE = slot("2026-11-23T09:00:00Z", 30);
  private static final TimeSlot DAY = slot("2026-11-23T00:00:00Z", 24 * 60);

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final Book book = new Book();
  private final FindAvailability availability = new FindAvailability(book, clock);
  private final HostFixture host = aHost();

  /** Counts how often it is read. */
  private static final class Book implements Appointments {
    private final List<TakenSeat> seats = new ArrayList<>();
    private int read;

    @Override
    public List<TakenSeat> taken(OrgId org, UserId host, TimeSlot window, Optional<CallId> call) {
      read++;
      return seats.stream().filter(seat -> seat.slot().overlaps(window)).toList();
    }

    @Override
    public Optional<Booking> known(BookingOrder order) {
      throw new AssertionError("nothing is booked");
    }

    @Override
    public Optional<Booking> known(OrgId org, Delivery delivery) {
      throw new AssertionError("nothing is booked");
    }

    @Override
    public Booking book(BookingOrder order, List<Notice> notices) {
      throw new AssertionError("nothing is booked");
    }
  }

  private List<TimeSlot> free(long revision, TimeSlot window) {
    return availability.all(asking(revision), window).orElseThrow();
  }

  private Asking asking(long revision) {
    return new Asking(
        host.build().withRevision(revision), Optional.empty(), Deadline.in(ofSeconds(20)));
  }

  private Optional<Refusal> refusal(TimeSlot slot) {
    Asking asking = asking(7);
    NeighbourRules rules =
        new RulesOfNeighbours(new NoTravelTimes()).of(asking.host(), asking.place());
    return availability.refusal(asking, slot, rules);
  }

  @Test
  void an_unchanged_book_is_read_once() {
    assertThat(free(7, DAY)).isEqualTo(free(7, DAY)).contains(NINE).hasSize(48);
    assertThat(book.read).isEqualTo(1);
  }

  @Test
  void a_book_that_changed_is_read_again() {
    assertThat(free(7, DAY)).contains(NINE);

    book.seats.add(new Appointments.TakenSeat(0, NINE, "any"));

    assertThat(free(8, DAY)).doesNotContain(NINE);
    assertThat(book.read).isEqualTo(2);
  }

  @Test
  void where_nobody_counts_changes_it_is_read_each_time() {
    free(0, DAY);
    free(0, DAY);

    assertThat(book.read).isEqualTo(2);
  }

  @Test
  void where_times_are_held_it_is_read_each_time() {
    host.holding(ofMinutes(5));

    free(7, DAY);
    free(7, DAY);

    assertThat(book.read).isEqualTo(2);
  }

  @Test
  void a_hold_that_is_left_ends_without_a_change_and_is_not_kept() {
    book.seats.add(new Appointments.TakenSeat(0, NINE, Appointments.TakenSeat.HOLD + "any"));
    assertThat(free(7, DAY)).doesNotContain(NINE);

    book.seats.clear();

    assertThat(free(7, DAY)).contains(NINE);
  }

  @Test
  void what_was_read_is_kept_for_a_minute() {
    free(7, DAY);
    clock.advance(ofSeconds(59));
    free(7, DAY);
    assertThat(book.read).isEqualTo(1);

    clock.advance(ofSeconds(1));
    free(7, DAY);
    assertThat(book.read).isEqualTo(2);
  }

  @Test
  void a_little_more_than_was_asked_is_kept() {
    free(7, DAY);
    free(7, slot("2026-11-24T00:00:00Z", 7 * 24 * 60));
    assertThat(book.read).isEqualTo(1);

    free(7, slot("2026-12-24T00:00:00Z", 24 * 60));
    assertThat(book.read).isEqualTo(2);
  }

  @Test
  void a_booking_reads_anew_and_what_was_kept_is_gone() {
    free(7, DAY);

    assertThat(refusal(NINE)).isEmpty();
    free(7, DAY);

    assertThat(book.read).isEqualTo(3);
  }

  @Test
  void what_lies_just_outside_is_read_too() {
    host.buffers(ofMinutes(0), ofMinutes(60)).aDay(1);
    book.seats.add(new Appointments.TakenSeat(0, slot("2026-11-23T10:00:00Z", 30), "any"));

    assertThat(free(0, NINE)).isEmpty();
    assertThat(free(7, NINE)).isEmpty();
    assertThat(refusal(NINE)).contains(Refusal.TOO_CLOSE);
    assertThat(refusal(slot("2026-11-23T20:00:00Z", 30))).contains(Refusal.DAY_FULL);
  }

  @Test
  void of_many_hosts_the_oldest_are_forgotten() {
    KeptTimes kept = new KeptTimes(clock);
    for (int i = 0; i <= 1_000; i++) {
      Host one = aHost().named("host" + i).build().withRevision(1);
      BlockedTimes nothing = new BlockedTimes(List.of(), List.of());
      kept.keep(one, CalendarReading.Read.NOTHING, HostTimes.of(one, nothing, DAY));
    }

    assertThat(found(kept, "host0")).isEmpty();
    assertThat(found(kept, "host1")).isPresent();
  }

  @Test
  void what_is_kept_covers_its_window_to_the_minute() {
    HostTimes day = HostTimes.of(host.build(), new BlockedTimes(List.of(), List.of()), DAY);

    assertThat(day.covers(DAY)).isTrue();
    assertThat(day.covers(new TimeSlot(DAY.start(), DAY.end().plusMillis(1)))).isFalse();
    assertThat(day.covers(new TimeSlot(DAY.start().minusMillis(1), DAY.end()))).isFalse();
  }

  private static Optional<HostTimes> found(KeptTimes kept, String host) {
    Host one = aHost().named(host).build().withRevision(1);
    return kept.find(one, DAY, CalendarReading.Read.NOTHING);
  }

  @Test
  void a_calendar_that_was_read_again_is_another() {
    KeptTimes kept = new KeptTimes(clock);
    Host one = aHost().build().withRevision(1);
    CalendarReading.Read first = new CalendarReading.Read(List.of(NINE), Map.of());
    CalendarReading.Read again = new CalendarReading.Read(List.of(NINE), Map.of());
    kept.keep(one, first, HostTimes.of(one, new BlockedTimes(List.of(), List.of(NINE)), DAY));

    assertThat(kept.find(one, DAY, first)).isPresent();
    assertThat(kept.find(one, DAY, again)).isEmpty();
  }

  private static TimeSlot slot(String start, int minutes) {
    return TimeSlot.of(Instant.parse(start), ofMinutes(minutes));
  }
}
