package frontdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffersTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void nothing_free_is_nothing_offered() {
    assertThat(Offers.spread(List.of(), CHICAGO)).isEmpty();
    assertThat(nearest("2026-11-24T09:00")).isEmpty();
  }

  @Test
  void offers_are_spread_over_days_and_halves_of_the_day() {
    assertThat(
            spread(
                "2026-11-23T09:00",
                "2026-11-23T14:00",
                "2026-11-24T09:00",
                "2026-11-24T11:30",
                "2026-11-24T12:00",
                "2026-11-24T15:00",
                "2026-11-25T10:00",
                "2026-11-25T14:00",
                "2026-11-26T09:00"))
        .containsExactly("2026-11-23T09:00", "2026-11-24T12:00", "2026-11-25T10:00");
  }

  @Test
  void a_day_without_an_afternoon_offers_its_morning() {
    assertThat(spread("2026-11-23T09:00", "2026-11-24T09:30", "2026-11-24T10:00"))
        .containsExactly("2026-11-23T09:00", "2026-11-24T09:30");
  }

  @Test
  void one_day_is_spread_from_morning_to_evening() {
    assertThat(
            spread(
                "2026-11-23T09:00",
                "2026-11-23T09:30",
                "2026-11-23T13:00",
                "2026-11-23T13:30",
                "2026-11-23T16:30"))
        .containsExactly("2026-11-23T09:00", "2026-11-23T13:00", "2026-11-23T16:30");
  }

  @Test
  void one_morning_is_spread_too() {
    assertThat(
            spread(
                "2026-11-23T09:00",
                "2026-11-23T09:30",
                "2026-11-23T10:00",
                "2026-11-23T10:30",
                "2026-11-23T11:00"))
        .containsExactly("2026-11-23T09:00", "2026-11-23T10:00", "2026-11-23T11:00");
  }

  @Test
  void the_same_time_is_not_offered_twice() {
    assertThat(spread("2026-11-23T09:00")).containsExactly("2026-11-23T09:00");
    assertThat(spread("2026-11-23T09:00", "2026-11-23T13:00"))
        .containsExactly("2026-11-23T09:00", "2026-11-23T13:00");
  }

  @Test
  void a_day_is_the_hosts_day() {
    // 23:00 and 01:00 in Chicago are one date in UTC.
    assertThat(
            spread("2026-11-23T23:00", "2026-11-24T01:00", "2026-11-24T13:00", "2026-11-24T14:00"))
        .containsExactly("2026-11-23T23:00", "2026-11-24T13:00");
  }

  @Test
  void the_nearest_before_and_after_come_first_and_then_another_day() {
    assertThat(
            nearest(
                "2026-11-24T10:00",
                "2026-11-23T10:30",
                "2026-11-24T08:30",
                "2026-11-24T09:00",
                "2026-11-24T09:30",
                "2026-11-24T10:30",
                "2026-11-24T11:00",
                "2026-11-25T09:00",
                "2026-11-25T16:00"))
        .containsExactly("2026-11-24T09:30", "2026-11-24T10:30", "2026-11-25T09:00");
  }

  @Test
  void all_later_than_requested_are_offered_on_different_days() {
    assertThat(
            nearest(
                "2025-11-24T10:00",
                "2026-11-24T09:00",
                "2026-11-24T09:30",
                "2026-11-24T10:00",
                "2026-11-25T09:00",
                "2026-11-26T09:00",
                "2026-11-27T09:00"))
        .containsExactly("2026-11-24T09:00", "2026-11-25T09:00", "2026-11-26T09:00");
  }

  @Test
  void all_earlier_than_requested_are_offered_on_different_days() {
    assertThat(
            nearest(
                "2027-11-24T10:00",
                "2026-11-24T09:00",
                "2026-11-25T16:00",
                "2026-11-26T16:00",
                "2026-11-26T16:30"))
        .containsExactly("2026-11-24T09:00", "2026-11-25T16:00", "2026-11-26T16:30");
  }

  @Test
  void one_day_alone_offers_its_nearest_three() {
    assertThat(
            nearest(
                "2026-11-24T10:00",
                "2026-11-24T08:30",
                "2026-11-24T09:30",
                "2026-11-24T10:30",
                "2026-11-24T11:00",
                "2026-11-24T15:00"))
        .containsExactly("2026-11-24T09:30", "2026-11-24T10:30", "2026-11-24T11:00");
  }

  // "'nearest' alternatives are just the first three in the list" (availability, section 4).
  @Test
  @Complaint("the nearest times are just the first three of the list")
  void the_nearest_are_not_the_first_three_of_the_list() {
    assertThat(
            nearest(
                "2026-11-26T10:00",
                "2026-11-23T09:00",
                "2026-11-23T09:30",
                "2026-11-23T10:00",
                "2026-11-24T09:00",
                "2026-11-26T08:00",
                "2026-11-26T09:00",
                "2026-11-26T11:30",
                "2026-11-26T16:00",
                "2026-11-27T15:00",
                "2026-11-30T09:00"))
        .containsExactly("2026-11-26T09:00", "2026-11-26T11:30", "2026-11-27T15:00");
  }

  @Test
  void the_order_of_the_list_does_not_matter_to_what_is_nearest() {
    String[] forth = {"2026-11-24T09:00", "2026-11-24T11:00", "2026-11-25T09:00"};
    String[] back = {"2026-11-25T09:00", "2026-11-24T11:00", "2026-11-24T09:00"};

    assertThat(nearest("2026-11-24T10:00", forth)).isEqualTo(nearest("2026-11-24T10:00", back));
  }

  // "thinning offers to two picks bad ones (12:15 and 17:00 waste the afternoon)".
  @Test
  @Complaint("thinned offers waste the afternoon")
  void an_afternoon_is_not_thinned_to_its_two_ends() {
    assertThat(
            spread(
                "2026-11-24T12:15",
                "2026-11-24T13:00",
                "2026-11-24T14:00",
                "2026-11-24T15:00",
                "2026-11-24T16:00",
                "2026-11-24T17:00"))
        .containsExactly("2026-11-24T12:15", "2026-11-24T15:00", "2026-11-24T17:00");
  }

  // "too many slots shown; wants first n of each day".
  @Test
  @Complaint("too many times are read out")
  void of_many_days_one_time_each_of_the_first_three_is_offered() {
    String[] free =
        IntStream.range(23, 28)
            .boxed()
            .flatMap(
                day ->
                    Stream.of("08:30", "09:00", "12:30", "13:00", "16:30")
                        .map(at -> day + "T" + at))
            .map(time -> "2026-11-" + time)
            .toArray(String[]::new);

    assertThat(spread(free))
        .containsExactly("2026-11-23T08:30", "2026-11-24T12:30", "2026-11-25T08:30");
  }

  // "Do not offer three half hours of one morning" (availability, section 3).
  @Test
  void three_half_hours_of_one_morning_are_the_last_resort() {
    assertThat(
            nearest(
                "2026-11-24T09:00",
                "2026-11-24T09:30",
                "2026-11-24T10:00",
                "2026-11-24T10:30",
                "2026-12-04T09:00"))
        .containsExactly("2026-11-24T09:30", "2026-11-24T10:00", "2026-12-04T09:00");
  }

  private static List<String> spread(String... free) {
    return told(Offers.spread(slots(free), CHICAGO));
  }

  private static List<String> nearest(String requested, String... free) {
    return told(Offers.nearest(slots(free), instant(requested), CHICAGO));
  }

  private static List<TimeSlot> slots(String... starts) {
    return Stream.of(starts)
        .map(start -> TimeSlot.of(instant(start), Duration.ofMinutes(30)))
        .toList();
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  private static List<String> told(List<TimeSlot> slots) {
    return slots.stream()
        .map(slot -> slot.start().atZone(CHICAGO).toLocalDateTime().toString())
        .toList();
  }
}
