package frontdesk.speech;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.speech.Spoken.assertThatItCanBeSpoken;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.scheduling.BookingOrderFixture;
import frontdesk.scheduling.BookingOutcome.Booked;
import frontdesk.scheduling.BookingOutcome.Confirmation;
import frontdesk.scheduling.BookingOutcome.NotPassedOn;
import frontdesk.scheduling.BookingOutcome.Novelty;
import frontdesk.scheduling.BookingOutcome.Refused;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.Host;
import frontdesk.scheduling.Invitations;
import frontdesk.scheduling.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is Saturday, 21 November 2026; what is booked is on Tuesday at nine in Chicago. */
class BookingWordsTest {
  private static final BookingWords WORDS = new BookingWords(Language.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String THE_VIEWING =
      "the viewing of 12 Oak Street, Tuesday, November 24 at 9 AM, Central Time";

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "SENT = ' A confirmation email is on its way.'",
        "OPEN = ' I can''t say yet whether the confirmation email has gone out.'",
        "FAILED = ' The confirmation email has not gone out yet.'",
        "NO_CHANNEL = ''",
        "NOT_WANTED = ''",
      })
  void no_more_is_said_of_the_confirmation_than_is_known(Confirmation confirmation, String said) {
    assertThat(booked(anOrder(), confirmation, false))
        .isEqualTo(
            "You're booked for "
                + THE_VIEWING
                + "."
                + said
                + " Is there anything else I can help with?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "SENT = ' A confirmation email is on its way.'",
        "FAILED = ' The confirmation email has not gone out yet.'",
        "NO_CHANNEL = ' I couldn''t send a confirmation email.'",
        "NOT_WANTED = ''",
      })
  void whoever_invites_by_mail_says_so_when_there_is_none(Confirmation confirmation, String said) {
    Host host = aHost().inviting(Invitations.MAIL).build();

    String words =
        WORDS.booked(
            new Booked(anOrder().build().appointment(), host, confirmation, Novelty.NEW), NOW);

    assertThat(words).endsWith(", UTC." + said + " Is there anything else I can help with?");
    assertThatItCanBeSpoken(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "SENT = ' A confirmation email is on its way to j dash doe plus 2 at example dot com.'",
        "FAILED = ' I have your email as j dash doe plus 2 at example dot com."
            + " The confirmation email has not gone out yet.'",
        "NO_CHANNEL = ' I have your email as j dash doe plus 2 at example dot com.'",
      })
  void an_address_that_came_in_words_is_read_back(Confirmation confirmation, String said) {
    assertThat(readBack("j-doe+2@example.com", confirmation))
        .isEqualTo(
            "You're booked for "
                + THE_VIEWING
                + "."
                + said
                + " Is there anything else I can help with?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.b.c.d.e.f.g@example.com", "j\u00e4ne@example.com", "o'neil@example.com"})
  void an_address_that_cannot_be_said_in_a_breath_is_not_read_back(String address) {
    assertThat(readBack(address, Confirmation.SENT))
        .isEqualTo(booked(anOrder().by(address), Confirmation.SENT, false));
  }

  @Test
  void the_same_tool_call_again_hears_the_same_words() {
    assertThat(booked(anOrder(), Confirmation.SENT, Novelty.REDELIVERED))
        .isEqualTo(booked(anOrder(), Confirmation.SENT, Novelty.NEW));
  }

  @Test
  void a_repeat_is_told_as_one() {
    assertThat(booked(anOrder(), Confirmation.NO_CHANNEL, true))
        .isEqualTo(
            "You're already booked for "
                + THE_VIEWING
                + ". Is there anything else I can help with?");
  }

  @Test
  void nothing_is_said_of_an_email_to_whoever_gave_none() {
    assertThat(booked(anOrder().byPhoneOnly("+13125550123"), Confirmation.SENT, false))
        .doesNotContain("email");
  }

  @Test
  void another_appointment_is_called_by_its_title() {
    assertThat(booked(anOrder().titled("Consultation"), Confirmation.NO_CHANNEL, false))
        .startsWith("You're booked for Consultation, Tuesday, November 24");
  }

  @ParameterizedTest
  @CsvSource({
    "***, You're booked for your appointment",
    "Property Viewing: ***, You're booked for the viewing",
    "{\"a\": 1}, You're booked for a : 1",
  })
  void a_title_that_cannot_be_said_is_left_out(String title, String said) {
    assertThat(booked(anOrder().titled(title), Confirmation.NO_CHANNEL, false))
        .startsWith(said + ", Tuesday");
  }

  @Test
  void what_was_not_passed_on_is_kept_and_may_be_tried_again() {
    assertThat(notPassedOn(true))
        .isEqualTo(
            "I've kept the time for "
                + THE_VIEWING
                + ", but the calendar invite could not be sent. Shall I try again?");
  }

  @Test
  void what_a_person_has_to_mend_is_not_tried_again() {
    assertThat(notPassedOn(false))
        .isEqualTo(
            "I've kept the time for "
                + THE_VIEWING
                + ", but the calendar invite could not be sent. Someone from the office has to look"
                + " at it. Can I help with anything else?");
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_can_be_spoken_with_and_without_other_times(Refusal why) {
    for (Host host : List.of(Demo.propertyManager(), Demo.intakeDesk())) {
      assertThatItCanBeSpoken(refused(why, host));
      assertThatItCanBeSpoken(
          refused(
              why, host, "2026-11-24T15:00:00Z", "2027-11-24T15:30:00Z", "2028-11-25T15:30:00Z"));
    }
  }

  @Test
  void a_refusal_names_the_nearest_times() {
    assertThat(
            refused(
                Refusal.TAKEN,
                Demo.propertyManager(),
                "2026-11-23T22:30:00Z",
                "2026-11-24T15:30:00Z",
                "2026-11-24T16:30:00Z"))
        .isEqualTo(
            "That time is already taken. The nearest free times are Monday, November 23 at 4:30 PM"
                + " or Tuesday, November 24 at 9:30 AM or 10:30 AM, Central Time."
                + " Which would you like?");
  }

  @Test
  void a_single_time_is_named_as_one() {
    assertThat(refused(Refusal.TAKEN, Demo.propertyManager(), "2026-11-24T15:30:00Z"))
        .isEqualTo(
            "That time is already taken. The nearest free time is Tuesday, November 24 at 9:30 AM,"
                + " Central Time. Would you like that?");
  }

  @Test
  void whoever_is_not_known_is_asked_for() {
    assertThat(refused(Refusal.NOBODY_NAMED, Demo.propertyManager()))
        .isEqualTo("I need to know who is coming. May I have your email address or phone number?");
  }

  @ParameterizedTest
  @CsvSource({
    "1, one minute",
    "30, 30 minutes",
    "60, one hour",
    "90, 90 minutes",
    "120, 2 hours",
    "480, 8 hours",
  })
  void a_length_is_said_in_minutes_or_hours(int minutes, String said) {
    Host one = aHost().lasting(Duration.ofMinutes(minutes)).build();
    Host upTo =
        aHost().lasting(Duration.ofMinutes(1)).atMost(Duration.ofMinutes(minutes + 0L)).build();

    assertThat(refused(Refusal.WRONG_LENGTH, one))
        .startsWith("Appointments here last " + said + ".");
    if (minutes > 1) {
      assertThat(refused(Refusal.WRONG_LENGTH, upTo))
          .startsWith("Appointments here last at most " + said + ".");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, every minute",
    "30, every 30 minutes",
    "60, every hour",
    "120, every 2 hours",
  })
  void a_grid_is_said_by_its_step(int minutes, String said) {
    Host host = aHost().every(Duration.ofMinutes(minutes)).build();

    assertThat(refused(Refusal.OFF_GRID, host))
        .startsWith("Appointments here start " + said + ", counted from midnight.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Consultation",
        "{\"a\": [1]}",
        "Line\nbreak | pipe",
        "To go through all of the papers for the sale of the old house by the sea, with the bank",
        "2026-11-24T09:00:00Z",
        "\uD83C\uDF89",
      })
  void every_booking_can_be_spoken_whatever_its_title(String title) {
    for (Confirmation confirmation : Confirmation.values()) {
      for (String prefix : List.of("", "Property Viewing: ")) {
        assertThatItCanBeSpoken(booked(anOrder().titled(prefix + title), confirmation, true));
      }
    }
  }

  @Test
  void whatever_else_is_said_can_be_spoken() {
    DeskWords desk = new DeskWords(Language.ENGLISH);
    assertThatItCanBeSpoken(WORDS.nothingBooked());
    assertThatItCanBeSpoken(WORDS.notSure());
    assertThatItCanBeSpoken(desk.notBegun());
    assertThatItCanBeSpoken(desk.unknownTool());
    assertThatItCanBeSpoken(desk.unknownHost());
    assertThatItCanBeSpoken(notPassedOn(true));
    assertThatItCanBeSpoken(notPassedOn(false));
  }

  private static String booked(
      BookingOrderFixture order, Confirmation confirmation, boolean repeated) {
    return booked(order, confirmation, repeated ? Novelty.KNOWN : Novelty.NEW);
  }

  private static String booked(
      BookingOrderFixture order, Confirmation confirmation, Novelty novelty) {
    return WORDS.booked(
        new Booked(order.build().appointment(), Demo.propertyManager(), confirmation, novelty),
        NOW);
  }

  private static String readBack(String address, Confirmation confirmation) {
    String words =
        WORDS.bookedReadingBack(
            new Booked(
                anOrder().by(address).build().appointment(),
                Demo.propertyManager(),
                confirmation,
                Novelty.NEW),
            NOW);
    assertThatItCanBeSpoken(words);
    return words;
  }

  private static String notPassedOn(boolean retry) {
    return WORDS.notPassedOn(
        new NotPassedOn(
            anOrder().build().appointment(), Demo.propertyManager(), "HTTP 503", retry, false),
        NOW);
  }

  private static String refused(Refusal why, Host host, String... alternatives) {
    List<TimeSlot> slots =
        Stream.of(alternatives)
            .map(start -> TimeSlot.of(Instant.parse(start), Duration.ofMinutes(30)))
            .toList();
    return WORDS.refused(new Refused(why, host, Optional.of(NOW), slots), NOW);
  }
}
