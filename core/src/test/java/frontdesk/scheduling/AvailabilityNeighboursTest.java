package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other appointments demand: dates that are full, and time for the way. */
class AvailabilityNeighboursTest {
  private static final Optional<PropertyId> OAK = Optional.of(new PropertyId("0".repeat(16)));
  private static final Optional<PropertyId> ELM = Optional.of(new PropertyId("1".repeat(16)));

  @ParameterizedTest
  @CsvSource({
    // In Chicago, six hours behind. The date runs from 06:00Z to 06:00Z.
    "2026-11-24T05:30:00Z, ",
    "2026-11-24T05:31:00Z, DAY_FULL",
    "2026-11-24T06:00:00Z, DAY_FULL",
    "2026-11-25T05:59:00Z, DAY_FULL",
    "2026-11-25T06:00:00Z, ",
  })
  void a_date_that_is_full_is_closed_from_midnight_to_midnight(Instant start, Refusal refusal) {
    Host host = aHost().in("America/Chicago").aDay(2).every(ofMinutes(1)).build();

    assertThat(refusal(host, start, taken("2026-11-24T15:00:00Z"), taken("2026-11-24T18:00:00Z")))
        .isEqualTo(refusal);
  }

  @Test
  void one_less_than_the_cap_leaves_the_date_open() {
    Host host = aHost().aDay(2).build();

    assertThat(refusal(host, at("09:00"), taken("2026-11-24T15:00:00Z"))).isNull();
  }

  @Test
  void an_appointment_counts_on_the_date_it_begins_on() {
    Host host = aHost().aDay(1).build();
    TakenSeat night =
        new TakenSeat(0, TimeSlot.of(Instant.parse("2026-11-23T23:30:00Z"), ofHours(1)), "any");

    assertThat(refusal(host, at("09:00"), night)).isNull();
    assertThat(refusal(host, Instant.parse("2026-11-23T09:00:00Z"), night))
        .isEqualTo(Refusal.DAY_FULL);
  }

  @Test
  void what_is_held_does_not_count_but_what_is_in_a_seat_beyond_the_capacity_does() {
    Host host = aHost().aDay(1).build();
    TimeSlot three = TimeSlot.of(at("15:00"), ofMinutes(30));

    assertThat(refusal(host, at("09:00"), new TakenSeat(0, three, TakenSeat.HOLD + "any")))
        .isNull();
    assertThat(refusal(host, at("09:00"), new TakenSeat(3, three, "any")))
        .isEqualTo(Refusal.DAY_FULL);
  }

  @ParameterizedTest
  @CsvSource({
    "11:00, ",
    "11:01, NO_TIME_TO_TRAVEL",
    "11:30, NO_TIME_TO_TRAVEL",
    "11:31, TAKEN",
    "13:00, NO_TIME_TO_TRAVEL",
    "13:29, NO_TIME_TO_TRAVEL",
    "13:30, ",
  })
  @Complaint("the pause should depend on the way between two addresses")
  void the_way_to_another_address_takes_its_time(String start, Refusal refusal) {
    assertThat(refusal(ELM, start, rules(OAK, Map.of()))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"10:40, ", "10:41, NO_TIME_TO_TRAVEL", "13:09, NO_TIME_TO_TRAVEL", "13:10, "})
  void the_way_there_may_take_longer_than_the_way_back(String start, Refusal refusal) {
    Map<Leg, Duration> known =
        Map.of(
            new Leg(OAK.get(), ELM.get()),
            ofMinutes(50),
            new Leg(ELM.get(), OAK.get()),
            ofMinutes(10));

    assertThat(refusal(ELM, start, rules(OAK, known))).isEqualTo(refusal);
  }

  @Test
  void at_the_same_address_or_an_unknown_one_there_is_no_way() {
    assertThat(refusal(OAK, "13:00", rules(OAK, Map.of()))).isNull();
    assertThat(refusal(Optional.empty(), "13:00", rules(OAK, Map.of()))).isNull();
    assertThat(refusal(ELM, "13:00", rules(Optional.empty(), Map.of()))).isNull();
  }

  @Test
  void a_host_elsewhere_cannot_come_though_another_seat_is_free() {
    Availability availability =
        new Availability(aHost().seats(2).build(), noonAt(ELM), at("00:00"), rules(OAK, Map.of()));

    assertThat(availability.free(new TimeSlot(at("11:00"), at("14:00"))))
        .extracting(TimeSlot::start)
        .containsExactly(at("11:00"), at("13:30"));
  }

  private static Refusal refusal(Optional<PropertyId> noon, String start, NeighbourRules rules) {
    return new Availability(aHost().every(ofMinutes(1)).build(), noonAt(noon), at("00:00"), rules)
        .refusal(TimeSlot.of(at(start), ofMinutes(30)))
        .orElse(null);
  }

  private static BlockedTimes noonAt(Optional<PropertyId> place) {
    TimeSlot noon = TimeSlot.of(at("12:00"), ofHours(1));
    return new BlockedTimes(
        List.of(new TakenSeat(0, noon, "any", Duration.ZERO, place)), List.of());
  }

  private static NeighbourRules rules(Optional<PropertyId> place, Map<Leg, Duration> known) {
    Travel travel = new Travel(ofMinutes(30), known);
    return new NeighbourRules(ZoneId.of("UTC"), OptionalInt.empty(), place, travel);
  }

  private static Refusal refusal(Host host, Instant start, TakenSeat... taken) {
    return new Availability(
            host,
            new BlockedTimes(Stream.of(taken).toList(), List.of()),
            at("00:00").minusSeconds(172_800))
        .refusal(TimeSlot.of(start, ofMinutes(30)))
        .orElse(null);
  }

  private static TakenSeat taken(String start) {
    return new TakenSeat(0, TimeSlot.of(Instant.parse(start), ofMinutes(30)), "any");
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
