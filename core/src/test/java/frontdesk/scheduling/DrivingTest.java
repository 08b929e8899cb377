package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import frontdesk.scheduling.Travel.Leg;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrivingTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final PropertyId OAK = new PropertyId("000000000000000a");
  private static final PropertyId ELM = new PropertyId("000000000000000e");
  private static final PropertyId FAR = new PropertyId("000000000000000f");
  private static final Travel TRAVEL =
      new Travel(
          minutes(20),
          Map.of(
              new Leg(OAK, ELM), minutes(5),
              new Leg(ELM, OAK), minutes(7),
              new Leg(ELM, FAR), minutes(40),
              new Leg(FAR, ELM), minutes(40),
              new Leg(OAK, FAR), minutes(42)));

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static TimeSlot at(String start) {
    return TimeSlot.of(LocalDateTime.parse(start).atZone(CHICAGO).toInstant(), minutes(30));
  }

  private static TakenSeat taken(String start, PropertyId place) {
    return new TakenSeat(0, at(start), "any", Duration.ZERO, Optional.of(place));
  }

  private static Driving toElm(TakenSeat... others) {
    return Driving.of(Optional.of(ELM), TRAVEL, List.of(others), CHICAGO);
  }

  @Test
  void on_an_empty_day_nothing_is_a_detour() {
    assertThat(toElm().added(at("2026-11-23T10:00"))).isZero();
    assertThat(toElm(taken("2026-11-24T09:00", FAR)).added(at("2026-11-23T10:00"))).isZero();
  }

  @Test
  void after_the_last_one_it_is_the_way_there_and_before_the_first_one_the_way_on() {
    Driving driving = toElm(taken("2026-11-23T12:00", OAK));

    assertThat(driving.added(at("2026-11-23T13:00"))).isEqualTo(minutes(5));
    assertThat(driving.added(at("2026-11-23T10:00"))).isEqualTo(minutes(7));
  }

  @Test
  void between_two_it_is_what_the_way_becomes_longer() {
    Driving driving = toElm(taken("2026-11-23T09:00", OAK), taken("2026-11-23T12:00", FAR));

    assertThat(driving.added(at("2026-11-23T10:00"))).isEqualTo(minutes(5 + 40 - 42));
  }

  @Test
  void a_way_that_is_on_the_way_is_no_detour_and_never_less_than_none() {
    Driving between = toElm(taken("2026-11-23T09:00", ELM), taken("2026-11-23T12:00", ELM));

    assertThat(between.added(at("2026-11-23T10:00"))).isZero();
  }

  @Test
  void ways_that_are_not_in_the_table_take_as_long_as_usual() {
    PropertyId unknown = new PropertyId("0000000000000001");

    assertThat(toElm(taken("2026-11-23T09:00", unknown)).added(at("2026-11-23T10:00")))
        .isEqualTo(minutes(20));
  }

  @Test
  void offers_keep_to_the_days_and_times_for_which_the_host_drives_least() {
    Driving driving =
        toElm(
            taken("2026-11-23T12:00", FAR),
            taken("2026-11-25T10:00", OAK),
            taken("2026-11-26T10:00", ELM));

    assertThat(
            Offers.spread(
                slots(
                    "2026-11-23T09:00",
                    "2026-11-23T14:00",
                    "2026-11-24T09:00",
                    "2026-11-24T15:00",
                    "2026-11-25T09:00",
                    "2026-11-25T11:00",
                    "2026-11-26T09:00",
                    "2026-11-26T14:00"),
                CHICAGO,
                driving))
        .as("not Monday, which is far away; on Wednesday after what is near")
        .isEqualTo(slots("2026-11-24T09:00", "2026-11-25T11:00", "2026-11-26T09:00"));
  }

  @Test
  void where_nobody_drives_offers_are_spread_as_ever() {
    List<TimeSlot> free =
        slots("2026-11-23T09:00", "2026-11-23T14:00", "2026-11-24T09:00", "2026-11-24T15:00");

    assertThat(Offers.spread(free, CHICAGO, Driving.NONE)).isEqualTo(Offers.spread(free, CHICAGO));
  }

  private static List<TimeSlot> slots(String... starts) {
    return Stream.of(starts).map(DrivingTest::at).toList();
  }
}
