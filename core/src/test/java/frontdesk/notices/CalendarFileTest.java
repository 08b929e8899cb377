package frontdesk.notices;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import frontdesk.EmailAddress;
import frontdesk.TimeSlot;
import frontdesk.notices.Notice.Invitation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by biweekly, which knows nothing of ours. */
class CalendarFileTest {
  private static final EmailAddress DESK = new EmailAddress("desk@example.com");

  private static String file(InvitationFixture invitation) {
    return CalendarFile.of(invitation.build(), Optional.of("12 Oak Street"), DESK);
  }

  private static ICalendar after(Invitation change) {
    return parsed(CalendarFile.of(change, Optional.of("12 Oak Street"), DESK));
  }

  @Test
  void a_move_requests_the_same_event_anew() {
    Instant when = Instant.parse("2026-11-22T12:00:00Z");
    TimeSlot to = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));

    ICalendar moved = after(anInvitation().build().movedTo(to, when));

    VEvent event = moved.getEvents().get(0);
    assertThat(moved.getMethod().isRequest()).isTrue();
    assertThat(event.getUid().getValue()).isEqualTo("55edb94050823c87@frontdesk");
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-25T16:00:00Z");
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(when);
  }

  @Test
  void a_cancellation_takes_the_same_event_back() {
    ICalendar off = after(anInvitation().build().calledOff(Instant.parse("2026-11-22T12:00:00Z")));

    VEvent event = off.getEvents().get(0);
    assertThat(off.getMethod().isCancel()).isTrue();
    assertThat(event.getUid().getValue()).isEqualTo("55edb94050823c87@frontdesk");
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getStatus().isCancelled()).isTrue();
  }

  private static ICalendar parsed(String file) {
    try (ICalReader reader = new ICalReader(file)) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(reader.readNext()).isNull();
      assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
      return calendar;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static VEvent event(InvitationFixture invitation) {
    ICalendar calendar = parsed(file(invitation));
    assertThat(calendar.getEvents()).hasSize(1);
    return calendar.getEvents().get(0);
  }

  @Test
  void it_requests_one_event_under_the_appointments_lasting_id() {
    ICalendar calendar = parsed(file(anInvitation()));
    VEvent event = calendar.getEvents().get(0);

    assertThat(calendar.getMethod().isRequest()).isTrue();
    assertThat(event.getUid().getValue()).isEqualTo("55edb94050823c87@frontdesk");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-24T15:30:00Z");
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(event.getSummary().getValue()).isEqualTo("Property Viewing: 12 Oak Street");
    assertThat(event.getLocation().getValue()).isEqualTo("12 Oak Street");
    assertThat(event.getDescription()).isNull();
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(file(anInvitation())).contains("\r\nDTSTART:20261124T150000Z\r\n");
  }

  @Test
  void the_attendee_is_asked_to_answer() {
    Attendee attendee = event(anInvitation()).getAttendees().get(0);

    assertThat(attendee.getEmail()).isEqualTo("jane@example.com");
    assertThat(attendee.getCommonName()).isEqualTo("Jane");
    assertThat(attendee.getRsvp()).isTrue();
    assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
  }

  @Test
  void the_organiser_is_the_host_for_whom_the_desk_sends() {
    VEvent event = event(anInvitation().of("pete@example.com"));

    assertThat(event.getOrganizer().getEmail()).isEqualTo("pete@example.com");
    assertThat(event.getOrganizer().getSentBy()).isEqualTo("mailto:desk@example.com");
  }

  @Test
  void the_organiser_is_the_sender_where_the_host_has_no_address() {
    VEvent event = event(anInvitation().of("pete_admin"));

    assertThat(event.getOrganizer().getEmail()).isEqualTo("desk@example.com");
    assertThat(event.getOrganizer().getSentBy()).isNull();
  }

  @Test
  void whoever_sends_for_themselves_sends_for_nobody() {
    assertThat(event(anInvitation().of("desk@example.com")).getOrganizer().getSentBy()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, b; c: d\\e \\n \"f\"",
        "Besichtigung Königstraße 5 für Zoë",
        "\uD83C\uDFE1\uD83D\uDD11 mit Schlüssel",
        "日本語の題名日本語の題名日本語の題名日本語の題名日本語の題名日本語の題名日本語の題名",
        "END:VEVENT",
        "",
      })
  void a_text_comes_out_as_it_went_in(String text) {
    VEvent event = event(anInvitation().titled(text).described("x" + text));

    assertThat(event.getSummary().getValue()).isEqualTo(text);
    assertThat(event.getDescription().getValue()).isEqualTo("x" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C"})
  void no_line_break_begins_a_property(String lineBreak) {
    String hostile = "A" + lineBreak + "ATTENDEE:mailto:evil@example.com";

    VEvent event = event(anInvitation().titled(hostile).described(hostile).named(hostile));

    assertThat(event.getSummary().getValue().lines()).hasSize(2);
    assertThat(event.getAttendees())
        .extracting(Attendee::getEmail)
        .containsExactly("jane@example.com");
    assertThat(event.getAttendees().get(0).getCommonName())
        .isEqualTo("A ATTENDEE:mailto:evil@example.com");
  }

  @Test
  void a_name_cannot_leave_its_quotes() {
    Attendee attendee =
        event(anInvitation().named("Jane\";ROLE=CHAIR:mailto:evil@example.com,\u0000 \"X\""))
            .getAttendees()
            .get(0);

    assertThat(attendee.getEmail()).isEqualTo("jane@example.com");
    assertThat(attendee.getCommonName()).isEqualTo("Jane';ROLE=CHAIR:mailto:evil@example.com, 'X'");
  }

  @Test
  void what_is_no_character_is_left_out() {
    assertThat(event(anInvitation().titled("a\u0000b\u0007c\uD83Cd")).getSummary().getValue())
        .isEqualTo("abcd");
  }

  @Test
  void an_address_with_odd_signs_stays_that_address() {
    assertThat(file(anInvitation().to("o'neil+50%#1@example.com")).replace("\r\n ", ""))
        .contains("mailto:o'neil+50%25%231@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ü", "日", "\uD83C\uDFE1"})
  void lines_are_folded_at_75_octets_and_never_within_a_character(String character) {
    for (int before = 0; before < 80; before++) {
      String title = "x".repeat(before) + character.repeat(100);
      String file = file(anInvitation().titled(title));

      assertThat(parsed(file).getEvents().get(0).getSummary().getValue()).isEqualTo(title);
      for (String line : file.split("\r\n", -1)) {
        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
        assertThat(octets).hasSizeLessThanOrEqualTo(75);
        assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
      }
    }
  }

  @Test
  void every_line_ends_as_the_standard_asks() {
    String file = file(anInvitation().described("one\ntwo"));

    assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("(?<!\r)\n|\r(?!\n)");
    assertThat(Biweekly.parse(file).all()).hasSize(1);
    assertThat(List.of(file.split("\r\n", -1))).contains("DESCRIPTION:one\\ntwo");
  }

  @Test
  void every_attempt_gives_the_same_bytes() {
    assertThat(file(anInvitation().at("2026-11-24T15:00:00Z", Duration.ofHours(1))))
        .isEqualTo(file(anInvitation().at("2026-11-24T15:00:00Z", Duration.ofHours(1))));
  }
}
