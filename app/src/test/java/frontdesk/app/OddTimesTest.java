package frontdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.SettableClock;
import frontdesk.standins.zapier.FakeZapier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section G of the catalogue: times that are none, or are two, and clocks that are wrong. */
class OddTimesTest {
  private static final String NEW_YORK = "America/New_York";

  private final FakeZapier zapier = FakeZapier.start();
  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final RunningDesk desk =
      RunningDesk.on(
          RunningDesk.settings(Optional.of(zapier.url()), Optional.empty(), Optional.empty()),
          clock);

  @AfterEach
  void stop() {
    desk.close();
    zapier.close();
  }

  private JsonNode book(String start, String end, String zone, String host) {
    ObjectNode arguments =
        RunningDesk.object()
            .put("title", "Consultation")
            .put("start_time", start)
            .put("end_time", end)
            .put("attendee_email", "user@example.com")
            .put("user_id", host);
    if (!zone.isEmpty()) {
      arguments.put("timezone", zone);
    }
    ObjectNode request = RunningDesk.object().put("tool_name", "create_appointment");
    request.set("tool_args", arguments);
    return desk.execute(request.toString());
  }

  private JsonNode book(String start, String end, String zone) {
    return book(start, end, zone, "front_desk");
  }

  private static boolean succeeded(JsonNode reply) {
    return reply.path("success").asBoolean();
  }

  private static String start(JsonNode reply) {
    return reply.at("/result_data/start_time").asText();
  }

  private void assertThatNothingHappened() {
    assertThat(desk.count("appointments")).isZero();
    assertThat(zapier.received()).isEmpty();
  }

  // G1: java.time would move it forward by an hour without a word.
  @Test
  void a_time_that_the_clock_skips_is_asked_about() {
    JsonNode reply = book("2027-03-14T02:30:00", "2027-03-14T03:30:00", NEW_YORK);

    assertThat(succeeded(reply)).isFalse();
    assertThat(reply.path("missing_fields").toString()).isEqualTo("[\"start_time\"]");
    assertThatNothingHappened();
  }

  // G2: java.time would take the first of the two.
  @ParameterizedTest
  @CsvSource({"2026-11-01", "2027-11-07"})
  void a_time_that_the_clock_shows_twice_is_asked_about_unless_its_offset_says_which(String day) {
    assertThat(succeeded(book(day + "T01:30:00", day + "T02:30:00", NEW_YORK))).isFalse();
    assertThatNothingHappened();

    JsonNode first = book(day + "T01:30:00-04:00", day + "T01:45:00-04:00", NEW_YORK);
    JsonNode second = book(day + "T01:30:00-05:00", day + "T01:45:00-05:00", NEW_YORK);

    assertThat(Stream.of(first, second).map(OddTimesTest::start))
        .containsExactly(day + "T05:30:00Z", day + "T06:30:00Z");
    assertThat(desk.count("appointments")).isEqualTo(2);
  }

  // G3: numeric offsets. "Z" and a zone of UTC follow the rules for what programs write.
  @Test
  void an_offset_that_contradicts_the_zone_is_asked_about() {
    JsonNode reply =
        book("2026-12-01T09:00:00-05:00", "2026-12-01T10:00:00-05:00", "America/Chicago");

    assertThat(succeeded(reply)).isFalse();
    assertThat(reply.path("missing_fields").toString()).isEqualTo("[\"timezone\"]");
    assertThatNothingHappened();
    assertThat(succeeded(book("2026-12-01T09:00:00-05:00", "2026-12-01T10:00:00-05:00", "UTC")))
        .isTrue();
  }

  // G4.
  @ParameterizedTest
  @CsvSource({
    "2026-12-01T23:59:60Z",
    "2026-12-01T10:00:60Z",
    "2026-12-01T24:00:00Z",
    "2026-12-01T25:00:00Z",
    "2027-02-29T10:00:00Z",
    "2028-02-30T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-00-01T10:00:00Z",
    "0000-01-01T10:00:00Z",
    "-0001-01-01T10:00:00Z",
    "+10000-01-01T10:00:00Z",
    "10000-01-01T10:00:00Z",
    "+999999999-01-01T10:00:00Z",
    "294277-01-01T10:00:00Z",
    "2026-12-01T10:00:00+19:00",
    "1733000000",
    "infinity",
  })
  void what_is_no_time_is_asked_about(String odd) {
    assertThat(succeeded(book(odd, "2026-12-01T11:00:00Z", ""))).isFalse();
    assertThat(succeeded(book("2026-12-01T10:00:00Z", odd, ""))).isFalse();
    assertThatNothingHappened();
  }

  // G4: a year that is one, far away, is answered without a fault whatever the host allows.
  @Test
  void the_last_year_that_can_be_written_breaks_nothing() {
    for (String year : List.of("0001", "9999")) {
      JsonNode reply = book(year + "-12-30T10:00:00Z", year + "-12-30T11:00:00Z", "");

      assertThat(reply.path("error").asText()).doesNotContain("not available");
    }
  }

  // G5: the intake desk writes down the past; the property manager refuses it, and 365 days ahead.
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T15:00:00Z, 2026-11-20T15:30:00Z",
    "2025-11-20T15:00:00Z, 2025-11-20T15:30:00Z",
    "2028-11-21T15:00:00Z, 2028-11-21T15:30:00Z",
  })
  void the_past_and_what_is_too_far_ahead_are_the_hosts_rule(String start, String end) {
    assertThat(succeeded(book(start, end, "", "pete_admin"))).isFalse();
    assertThatNothingHappened();
    assertThat(succeeded(book(start, end, ""))).isTrue();
  }

  // G5, to the second.
  @Test
  void a_time_that_has_begun_is_past() {
    String nine = "2026-11-23T15:00:00Z";
    clock.set("2026-11-23T15:00:01Z");
    assertThat(succeeded(book(nine, "2026-11-23T15:30:00Z", "", "pete_admin"))).isFalse();
    clock.set("2026-11-23T14:59:59Z");
    assertThat(succeeded(book(nine, "2026-11-23T15:30:00Z", "", "pete_admin"))).isTrue();
  }

  // G6: an empty range overlaps nothing, so the constraint would let it pass.
  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00Z",
    "2026-12-01T09:59:59Z",
    "2026-12-01T09:00:00Z",
    "2026-12-01T10:00:01Z",
    "2026-12-01T18:01:00Z",
    "2028-01-05T10:00:00Z",
  })
  void an_end_that_fits_no_appointment_is_refused(String end) {
    JsonNode reply = book("2026-12-01T10:00:00Z", end, "");

    assertThat(succeeded(reply)).isFalse();
    assertThat(reply.path("missing_fields").toString()).isEqualTo("[\"end_time\"]");
    assertThatNothingHappened();
  }

  // G7: leases and holds are compared with the database's clock, keys with none.
  @Test
  void a_nodes_clock_that_jumps_neither_books_nor_sends_twice() {
    String nine = Guide.delivered("call-1", "item-1", "2026-11-24T15:00:00Z");
    JsonNode first = desk.execute(nine);
    for (Duration jump :
        List.of(Duration.ofMinutes(10), Duration.ofMinutes(-20), Duration.ofHours(-1))) {
      clock.advance(jump);
      JsonNode again = desk.execute(nine);

      assertThat(again.path("appointment_id")).isEqualTo(first.path("appointment_id"));
      assertThat(again.path("is_duplicate").asBoolean()).isTrue();
    }
    assertThat(desk.count("appointments")).isEqualTo(1);
    assertThat(zapier.received()).hasSize(1);
  }

  // G7: an attempt that failed is tried again by its repeat, whatever the clock says meanwhile.
  @Test
  void a_clock_that_jumps_back_does_not_keep_a_repeat_from_being_sent() {
    zapier.faults().onAll().answer(429);
    assertThat(succeeded(desk.execute(Guide.REQUEST))).isFalse();

    clock.advance(Duration.ofHours(-1));

    assertThat(succeeded(desk.execute(Guide.REQUEST))).isTrue();
    assertThat(zapier.received()).hasSize(2);
  }

  // G9.
  @Test
  void two_names_of_one_zone_are_one_request() {
    List<JsonNode> replies =
        Stream.of("Europe/Kyiv", "Europe/Kiev")
            .map(zone -> book("2026-12-01T10:00:00", "2026-12-01T11:00:00", zone))
            .toList();

    assertThat(replies).allMatch(OddTimesTest::succeeded);
    assertThat(replies.get(1).path("is_duplicate").asBoolean()).isTrue();
    assertThat(desk.count("appointments")).isEqualTo(1);
  }

  // G10, at the door; what is offered then is in AvailabilityTest and AvailabilityClockChangeTest.
  @ParameterizedTest
  @CsvSource({
    "2028-02-29T10:00:00, 2028-02-29T11:00:00, 2028-02-29T16:00:00Z",
    "2026-11-30T23:30:00, 2026-12-01T00:30:00, 2026-12-01T05:30:00Z",
    "2026-12-31T23:30:00, 2027-01-01T00:30:00, 2027-01-01T05:30:00Z",
    "2027-01-01T00:00:00, 2027-01-01T01:00:00, 2027-01-01T06:00:00Z",
  })
  void midnights_month_ends_and_leap_days_are_days(String start, String end, String meant) {
    assertThat(start(book(start, end, "America/Chicago"))).isEqualTo(meant);
  }
}
