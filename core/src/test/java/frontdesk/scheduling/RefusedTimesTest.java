package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.addresses.PropertyId;
import frontdesk.scheduling.Appointments.TakenSeat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Why a time is not offered, told to people who ask. Half hours of a Tuesday, seen at 09:10. */
class RefusedTimesTest {
  private static final Instant NOW = at("09:10");
  private static final TimeSlot DAY = TimeSlot.of(at("00:00"), ofDays(1));

  @Test
  void each_stretch_of_starts_has_the_rule_that_refused_it() {
    Host host =
        aHost()
            .open("tue 08:00-18:00")
            .notice(ofHours(1))
            .horizon(ofHours(7))
            .buffers(ofMinutes(15), ofMinutes(15))
            .build();
    BlockedTimes blocked =
        new BlockedTimes(
            List.of(
                new TakenSeat(0, slot("12:00", "12:30"), "any"),
                new TakenSeat(0, slot("14:00", "14:30"), TakenSeat.HOLD + "any")),
            List.of(slot("10:30", "11:30")));

    assertThat(told(host, blocked, NeighbourRules.NONE))
        .containsExactly(
            "00:00-09:30 IN_THE_PAST",
            "09:30-10:30 TOO_SOON",
            "10:30-11:30 BUSY",
            "11:30-12:00 TOO_CLOSE",
            "12:00-12:30 BOOKED",
            "13:30-14:00 TOO_CLOSE",
            "14:00-14:30 HELD",
            "16:30-00:00 BEYOND_HORIZON");
  }

  @Test
  void a_full_date_and_a_long_way_are_told() {
    Host host = aHost().allowingThePast().open("tue 08:00-12:00").build();
    BlockedTimes elsewhere =
        new BlockedTimes(
            List.of(
                new TakenSeat(
                    0,
                    slot("09:00", "09:30"),
                    "any",
                    ofMinutes(0),
                    Optional.of(new PropertyId("0".repeat(16))))),
            List.of());
    NeighbourRules rules =
        new NeighbourRules(
            ZoneId.of("UTC"),
            OptionalInt.empty(),
            Optional.of(new PropertyId("1".repeat(16))),
            new Travel(ofMinutes(20), Map.of()));

    assertThat(told(host, elsewhere, rules))
        .containsExactly(
            "00:00-08:00 OUTSIDE_HOURS",
            "08:30-09:00 NO_TIME_TO_TRAVEL",
            "09:00-09:30 BOOKED",
            "09:30-10:00 NO_TIME_TO_TRAVEL",
            "12:00-00:00 OUTSIDE_HOURS");
    assertThat(
            told(
                aHost().allowingThePast().open("tue 08:00-12:00").aDay(1).build(),
                elsewhere,
                NeighbourRules.NONE))
        .containsExactly(
            "00:00-08:00 OUTSIDE_HOURS",
            "08:00-09:00 DAY_FULL",
            "09:00-09:30 BOOKED",
            "09:30-12:00 DAY_FULL",
            "12:00-00:00 OUTSIDE_HOURS");
  }

  @Test
  void what_is_free_and_what_is_refused_make_up_the_grid() {
    Host host = aHost().allowingThePast().lasting(ofHours(1)).every(ofMinutes(20)).build();
    BlockedTimes blocked = new BlockedTimes(List.of(), List.of(slot("10:30", "11:30")));
    Availability availability = new Availability(host, blocked, NOW);

    assertThat(availability.free(DAY)).hasSize(70 - 6);
    assertThat(availability.refused(DAY))
        .containsExactly(new RefusedTimes(slot("09:40", "12:20"), Rule.BUSY));
    assertThat(availability.refused(slot("10:40", "11:00"))).isEmpty();
  }

  private static List<String> told(Host host, BlockedTimes blocked, NeighbourRules rules) {
    return new Availability(host, blocked, NOW, rules)
        .refused(DAY).stream()
            .map(
                refused ->
                    wall(refused.time().start())
                        + "-"
                        + wall(refused.time().end())
                        + " "
                        + refused.rule())
            .toList();
  }

  private static LocalTime wall(Instant moment) {
    return LocalTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static TimeSlot slot(String from, String to) {
    return new TimeSlot(at(from), at(to));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }
}
