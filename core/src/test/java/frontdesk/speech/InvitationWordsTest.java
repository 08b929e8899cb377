package frontdesk.speech;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Language;
import frontdesk.TimeSlot;
import frontdesk.notices.InvitationFixture;
import frontdesk.notices.Notice.Invitation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationWordsTest {
  private final InvitationWords words = new InvitationWords(Language.ENGLISH);

  private String subject(InvitationFixture invitation) {
    return words.subject(invitation.build());
  }

  private String text(InvitationFixture invitation) {
    return words.text(invitation.build());
  }

  @Test
  void a_mail_tells_what_when_where_and_how_to_answer() {
    assertThat(subject(anInvitation()))
        .isEqualTo(
            "Property Viewing: 12 Oak Street: Tuesday, November 24, 2026, 9 AM to 9:30 AM,"
                + " Central Time");
    assertThat(text(anInvitation().described("Bring the keys.\r\nRing twice.")))
        .isEqualTo(
            """
            Hello Jane,

            Your appointment is booked.

            What: Property Viewing: 12 Oak Street
            When: Tuesday, November 24, 2026, 9 AM to 9:30 AM, Central Time
            Where: 12 Oak Street

            Bring the keys.
            Ring twice.

            To accept or decline, open the appointment that comes with this email, or reply to \
            this email.
            """);
  }

  @Test
  void a_mail_tells_that_it_was_moved_or_cancelled() {
    Instant when = Instant.parse("2026-11-22T12:00:00Z");
    Invitation first = anInvitation().build();
    Invitation moved = first.movedTo(TimeSlot.of(first.slot().end(), Duration.ofHours(1)), when);
    Invitation off = moved.calledOff(when);

    assertThat(words.subject(moved)).startsWith("Moved: Property Viewing: 12 Oak Street: Tuesday,");
    assertThat(words.text(moved))
        .contains("Your appointment has been moved.\n", "9:30 AM to 10:30 AM", "To accept or");
    assertThat(words.subject(off)).startsWith("Cancelled: Property Viewing: 12 Oak Street");
    assertThat(words.text(off))
        .contains("Your appointment has been cancelled.\n", "To arrange another one, reply")
        .doesNotContain("accept");
  }

  @Test
  void what_is_not_known_is_not_mentioned() {
    assertThat(text(anInvitation().named(" ").titled("Consultation")))
        .startsWith("Hello,\n\n")
        .contains("What: Consultation\n")
        .doesNotContain("Where");
    assertThat(text(anInvitation().titled(""))).contains("What: Your appointment\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "2026-11-24T18:00:00Z = PT30M = Tuesday, November 24, 2026, noon to 12:30 PM, Central Time",
        "2026-11-25T05:30:00Z = PT1H = Tuesday, November 24, 2026, 11:30 PM to Wednesday,"
            + " November 25, 2026, 12:30 AM, Central Time",
      })
  void the_time_is_said_whole_on_the_hosts_clock(String start, Duration length, String said) {
    assertThat(text(anInvitation().at(start, length))).contains("When: " + said + "\n");
  }

  @Test
  void no_day_is_called_today() {
    assertThat(text(anInvitation().at("2026-11-21T15:00:00Z", Duration.ofMinutes(30))))
        .contains("When: Saturday, November 21, 2026, 9 AM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: x@y.z", "a\nb", "a\u2028b", "a\u0000b", "a\u202Eb", "\uD83C"})
  void a_title_stays_on_its_line(String title) {
    assertThat(subject(anInvitation().titled(title)))
        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u202E]");
    assertThat(text(anInvitation().titled(title)).lines())
        .hasSameSizeAs(text(anInvitation().titled("a")).lines().toList());
  }

  @Test
  void a_long_title_is_cut_between_characters() {
    assertThat(subject(anInvitation().titled("\uD83C\uDFE1".repeat(300))))
        .startsWith("\uD83C\uDFE1".repeat(100) + ": Tuesday");
  }
}
