package frontdesk.tools;

import static frontdesk.tools.DeskFixture.byBrowser;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.DeskFixture.calling;
import static frontdesk.tools.ToolCallFixture.createAppointment;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may cancel or move what, and which one is meant. */
class ChangesAtTheDeskTest extends ChangesFixture {
  static Stream<Arguments> owners() {
    return Stream.of(
        Arguments.of(cancelByEmail(), byTelephone()),
        Arguments.of(cancel().with("attendee_email", " JANE@Example.com"), byTelephone()),
        Arguments.of(cancel().with("attendee_phone", "(312) 555-0123"), byTelephone()),
        Arguments.of(cancel(), calling(JANE)),
        Arguments.of(cancel().with("attendee_email", "wrong@example.com"), calling(JANE)),
        Arguments.of(cancel().with("attendee_name", "Somebody Else"), calling(JANE)));
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of(cancel().with("attendee_email", "john@example.com"), byTelephone()),
        Arguments.of(cancel().with("attendee_phone", "+13125550199"), byTelephone()),
        Arguments.of(cancel(), calling("+13125550199")),
        Arguments.of(cancel().with("attendee_name", "Jane Doe"), calling("+13125550199")));
  }

  static Stream<ToolCallFixture> choices() {
    return Stream.of(
        cancelByEmail().with("current_start_time", "2026-11-26"),
        cancelByEmail().with("current_start_time", "2026-11-26T14:00:00"),
        cancelByEmail().with("current_start_time", "2026-11-26T14:00:00Z"),
        cancelByEmail().with("current_start_time", "2026-11-26T20:00:00Z"),
        cancelByEmail().with("property_address", "elm road"),
        cancelByEmail().with("property_address", "7 Elm Road, Springfield"),
        cancelByEmail()
            .with("current_start_time", "2026-11-26T14:00:00")
            .with("property_address", "12 Oak Street")
            .with("appointment_id", "made-up"));
  }

  @ParameterizedTest
  @MethodSource("owners")
  void who_shows_the_appointments_own_email_or_number_may_cancel_it(
      ToolCallFixture call, CallContext context) {
    ToolReply reply = answer(call, context);

    assertThat(reply.result()).isEqualTo("cancelled");
    assertThat(reply.spoken()).isEqualTo(CANCELLED);
    assertThat(taken()).isEmpty();
  }

  // Catalogue, A16 and J7: another person's appointment sounds like none, whatever is known of it.
  @ParameterizedTest
  @MethodSource("strangers")
  void nobody_else_can_tell_it_from_one_that_does_not_exist(
      ToolCallFixture call, CallContext context) {
    call.with("current_start_time", "2026-11-24T09:00:00")
        .with("property_address", "12 Oak Street")
        .with("attendee_name", "Jane Doe");
    ToolReply existing = answer(call.with("appointment_id", booked.id()), context);
    ToolReply guessed = answer(call.with("appointment_id", "0123456789abcdef"), context);
    ToolReply none = answer(call.with("current_start_time", "2026-12-24"), context);

    assertThat(existing).isEqualTo(guessed).isEqualTo(none);
    assertThat(existing.spoken()).isEqualTo(WORDS.notFound());
    assertThatItStands();
  }

  @Test
  void who_shows_nothing_is_asked_whatever_else_they_know() {
    for (ToolCallFixture call : List.of(cancel(), move())) {
      ToolReply reply =
          answer(
              call.with("appointment_id", booked.id())
                  .with("attendee_name", "Jane Doe")
                  .with("property_address", "12 Oak Street"),
              byTelephone());

      assertThat(reply.result()).isEqualTo("nobody_named");
      assertThat(reply.spoken()).isEqualTo(WORDS.whose());
    }
    assertThatItStands();
  }

  @Test
  void another_persons_id_does_not_turn_up_among_ones_own() {
    booked(
        setAppointment()
            .with("attendee_email", "john@example.com")
            .with("start_time", "2026-11-26T09:00:00"));

    ToolReply reply =
        answer(
            cancel().with("attendee_email", "john@example.com").with("appointment_id", booked.id()),
            byTelephone());

    assertThat(reply.result()).isEqualTo("which_appointment");
    assertThat(reply.spoken())
        .isEqualTo(
            "I have the viewing of 12 Oak Street, Thursday, November 26 at 9 AM, Central Time."
                + " Is that the one you mean?");
    assertThat(taken()).hasSize(2);
  }

  @Test
  void with_another_host_it_is_not_found() {
    assertThat(answer(cancelByEmail(), byBrowser()).spoken()).isEqualTo(WORDS.notFound());
  }

  @Test
  void what_is_over_is_not_found() {
    fixture.clock().advance(Duration.ofDays(4));

    assertThat(answer(cancelByEmail(), byTelephone()).spoken()).isEqualTo(WORDS.notFound());
    assertThat(answer(moveByEmail(), byTelephone()).spoken()).isEqualTo(WORDS.notFound());
  }

  @Test
  void where_the_past_is_written_down_it_is_found() {
    answer(createAppointment(), byBrowser());

    assertThat(answer(cancel().with("attendee_email", "user@example.com"), byBrowser()).spoken())
        .startsWith("I've cancelled Consultation, Friday, December 20, 2024 at 2 PM, UTC.");
  }

  @Test
  void of_several_it_is_asked_which() {
    secondOne();

    ToolReply reply = answer(cancelByEmail(), byTelephone());

    assertThat(reply.result()).isEqualTo("which_appointment");
    assertThat(reply.spoken())
        .isEqualTo(
            "Do you mean the viewing of 12 Oak Street for Tuesday, November 24 at 9 AM or the"
                + " viewing of 7 Elm Road for Thursday, November 26 at 2 PM, Central Time?");
    assertThat(taken()).hasSize(2);
  }

  @Test
  void of_more_than_three_the_next_three_are_said() {
    secondOne();
    booked(setAppointment().with("start_time", "2026-11-27T09:00:00"));
    booked(setAppointment().with("start_time", "2026-11-30T09:00:00"));

    assertThat(answer(cancelByEmail(), byTelephone()).spoken())
        .startsWith("You have several. Do you mean the viewing of 12 Oak Street for Tuesday,")
        .endsWith("November 27 at 9 AM, Central Time, or a later one?");
  }

  @ParameterizedTest
  @MethodSource("choices")
  void a_day_a_time_or_an_address_tells_which(ToolCallFixture call) {
    secondOne();

    assertThat(answer(call, byTelephone()).spoken())
        .startsWith("I've cancelled the viewing of 7 Elm Road");
    assertThatItStands();
  }

  @Test
  void our_id_tells_which_also_beside_what_was_misheard() {
    secondOne();

    answer(
        cancelByEmail()
            .with("appointment_id", booked.id())
            .with("current_start_time", "2026-12-24"),
        byTelephone());

    assertThat(taken()).hasSize(1).doesNotContain(booked.slot());
  }

  @Test
  void a_time_that_fits_none_is_asked_about_and_nothing_is_cancelled() {
    ToolReply reply =
        answer(
            cancelByEmail()
                .with("current_start_time", "2026-11-25T09:00:00")
                .with("property_address", "12 Oak Street"),
            byTelephone());

    assertThat(reply.spoken()).endsWith("Is that the one you mean?");
    assertThatItStands();
  }
}
