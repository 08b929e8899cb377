package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A full book of a year: the same answers as one bit for each seat and minute gives. */
class AvailabilityManySeatsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final TimeSlot YEAR = TimeSlot.of(NOW, Duration.ofDays(365));
  private static final int SEATS = 3;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final Random random = new Random(20_000);
  // One seat more than the host has now: it was larger once.
  private final List<TakenSeat> taken =
      Stream.generate(() -> new TakenSeat(random.nextInt(SEATS + 1), anyTime(), "any"))
          .limit(20_000)
          .toList();
  private final List<BitSet> minutes = minutesTaken();
  private final Availability availability =
      new Availability(
          aHost().seats(SEATS).atAnyMinute().build(), new BlockedTimes(taken, List.of()), NOW);

  @Test
  void a_year_is_free_where_one_seat_has_no_minute_taken() {
    List<TimeSlot> free =
        Stream.iterate(YEAR.start(), at -> at.isBefore(YEAR.end()), at -> at.plus(HALF_HOUR))
            .map(start -> TimeSlot.of(start, HALF_HOUR))
            .filter(slot -> !isTaken(slot))
            .toList();

    assertThat(free).hasSizeBetween(1_000, 17_000);
    assertThat(availability.free(YEAR)).isEqualTo(free);
  }

  @Test
  void a_slot_is_refused_where_every_seat_has_a_minute_taken() {
    for (int i = 0; i < 5_000; i++) {
      Instant start = NOW.plus(random.nextInt(365 * 24 * 60 - 30), ChronoUnit.MINUTES);
      TimeSlot slot = TimeSlot.of(start, HALF_HOUR);

      assertThat(availability.refusal(slot).filter(Refusal.TAKEN::equals).isPresent())
          .as("%s", slot)
          .isEqualTo(isTaken(slot));
    }
  }

  // Two hours at most, some of them running into the year from before it or out of it.
  private TimeSlot anyTime() {
    Instant start = NOW.plus(random.nextInt(365 * 24 * 60) - 60, ChronoUnit.MINUTES);
    return TimeSlot.of(start, Duration.ofMinutes(1 + random.nextInt(120)));
  }

  private boolean isTaken(TimeSlot slot) {
    return minutes.stream()
        .allMatch(seat -> !seat.get(minute(slot.start()), minute(slot.end())).isEmpty());
  }

  private List<BitSet> minutesTaken() {
    List<BitSet> minutes = Stream.generate(BitSet::new).limit(SEATS).toList();
    taken.stream()
        .filter(t -> t.seat() < SEATS)
        .forEach(t -> minutes.get(t.seat()).set(minute(t.slot().start()), minute(t.slot().end())));
    return minutes;
  }

  // An hour's room before the year, for what runs into it.
  private static int minute(Instant instant) {
    return (int) Duration.between(NOW, instant).toMinutes() + 60;
  }
}
