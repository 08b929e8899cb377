package frontdesk.notices;

import static frontdesk.notices.InvitationFixture.anInvitation;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.AtOnce;
import frontdesk.CallId;
import frontdesk.EmailAddress;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} promises. */
public interface OutboxContract {
  Outbox outbox();

  /** Puts a notice in, as the booking it tells of does. */
  void given(Notice notice);

  /** Lets time pass in the store. */
  void later(Duration by);

  private Notice aNotice() {
    Notice notice = noticeOf(anOrder().build());
    given(notice);
    return notice;
  }

  private Optional<Attempt> claim(Notice notice) {
    return outbox().claim(notice.org(), notice.id(), Duration.ZERO);
  }

  private Stage stage(Notice notice) {
    return outbox().standing(notice.org(), notice.id()).orElseThrow().stage();
  }

  @Test
  default void a_claimed_notice_carries_what_was_written() {
    Notice notice = aNotice();

    assertThat(claim(notice)).contains(new Attempt(notice, 1));
    assertThat(stage(notice)).isEqualTo(Stage.SENDING);
  }

  @Test
  default void an_invitation_carries_what_was_written_too() {
    Notice invitation =
        new Notice.Invitation(
            Demo.ORG,
            "appointment-1",
            Demo.propertyManager().id(),
            "Viewing of \"12 Elm St\"",
            "a description\nof two lines",
            TimeSlot.of(Instant.parse("2026-11-24T15:00:00Z"), Duration.ofMinutes(30)),
            Demo.propertyManager().zone(),
            new EmailAddress("jane@example.com"),
            "Jane",
            Instant.parse("2026-11-21T12:00:00Z"));
    given(invitation);

    assertThat(claim(invitation)).contains(new Attempt(invitation, 1));
  }

  @Test
  default void an_invitation_that_was_called_off_says_so() {
    Notice off = anInvitation().build().calledOff(Instant.parse("2026-11-22T12:00:00Z"));
    given(off);

    assertThat(claim(off)).contains(new Attempt(off, 1));
  }

  @Test
  default void a_change_carries_what_was_written_too() {
    TimeSlot before = anInvitation().build().slot();
    TimeSlot now = TimeSlot.of(before.end(), Duration.ofHours(1));
    for (Notice change :
        List.of(aChange(1, before, Optional.of(now)), aChange(2, now, Optional.empty()))) {
      given(change);

      assertThat(claim(change)).contains(new Attempt(change, 1));
    }
  }

  private static Notice aChange(int number, TimeSlot before, Optional<TimeSlot> now) {
    return new Notice.AppointmentChanged(
        Demo.ORG,
        "appointment-1",
        number,
        "Viewing of \"12 Elm St\"",
        before,
        now,
        Demo.propertyManager().zone(),
        EmailAddress.parse("jane@example.com"),
        "Jane",
        Optional.of(new CallId("call-1")),
        Instant.parse("2026-11-21T12:00:00Z"));
  }

  @Test
  default void of_claims_that_race_exactly_one_gets_it() {
    Notice notice = aNotice();

    List<Optional<Attempt>> claims = AtOnce.each(16, i -> claim(notice));

    assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  default void a_delivered_notice_is_never_sent_again() {
    Notice notice = aNotice();
    outbox().record(claim(notice).orElseThrow(), new Receipt.Delivered());

    assertThat(claim(notice)).isEmpty();
    assertThat(stage(notice)).isEqualTo(Stage.DELIVERED);
  }

  @Test
  default void what_perhaps_arrived_is_never_sent_again() {
    Notice notice = aNotice();
    outbox().record(claim(notice).orElseThrow(), new Receipt.Unknown("time-out"));

    assertThat(claim(notice)).isEmpty();
    assertThat(outbox().standing(notice.org(), notice.id()))
        .contains(new Standing(Stage.UNKNOWN, "time-out"));
  }

  @Test
  default void a_hook_that_is_gone_is_not_tried_again() {
    Notice notice = aNotice();
    outbox().record(claim(notice).orElseThrow(), new Receipt.Gone("410"));

    assertThat(claim(notice)).isEmpty();
    assertThat(stage(notice)).isEqualTo(Stage.GONE);
  }

  @Test
  default void what_certainly_failed_may_be_tried_again() {
    Notice notice = aNotice();
    outbox().record(claim(notice).orElseThrow(), new Receipt.NothingHappened("refused"));
    outbox().record(claim(notice).orElseThrow(), new Receipt.Refused("422"));

    assertThat(claim(notice)).contains(new Attempt(notice, 3));
  }

  @Test
  default void a_result_that_comes_after_a_later_attempt_began_changes_nothing() {
    Notice notice = aNotice();
    Attempt first = claim(notice).orElseThrow();
    outbox().record(first, new Receipt.NothingHappened("refused"));
    claim(notice);

    outbox().record(first, new Receipt.Delivered());

    assertThat(stage(notice)).isEqualTo(Stage.SENDING);
  }

  @Test
  default void nobody_elses_notice_is_seen() {
    Notice notice = aNotice();
    OrgId other = new OrgId("org_other");

    assertThat(outbox().claim(other, notice.id(), Duration.ZERO)).isEmpty();
    assertThat(outbox().standing(other, notice.id())).isEmpty();
    assertThat(outbox().standing(Demo.ORG, "booked-nothing")).isEmpty();
  }

  @Test
  default void an_attempt_whose_node_died_counts_as_unknown_and_is_not_repeated() {
    Notice notice = aNotice();
    claim(notice);

    later(Outbox.LEASE.plusSeconds(1));

    assertThat(outbox().standing(notice.org(), notice.id())).contains(Standing.of(Stage.UNKNOWN));
    assertThat(claim(notice)).isEmpty();
  }

  @Test
  default void what_nobody_began_to_send_is_due_when_its_writer_had_its_chance() {
    Notice notice = aNotice();
    later(Outbox.FIRST_PAUSE.minusSeconds(1));
    assertThat(outbox().due(10)).isEmpty();

    later(Duration.ofSeconds(1));

    assertThat(outbox().due(10)).containsExactly(new Outbox.Due(notice.org(), notice.id()));
  }

  @Test
  default void what_certainly_did_not_arrive_is_due_again() {
    Notice notice = aNotice();
    outbox().record(claim(notice).orElseThrow(), new Receipt.NothingHappened("connect"));

    later(Outbox.FIRST_PAUSE);

    assertThat(outbox().due(10)).containsExactly(new Outbox.Due(notice.org(), notice.id()));
    assertThat(claim(notice)).contains(new Attempt(notice, 2));
  }

  @Test
  default void a_result_is_recorded_once() {
    Notice notice = aNotice();
    Attempt attempt = claim(notice).orElseThrow();
    outbox().record(attempt, new Receipt.NothingHappened("connect"));

    outbox().record(attempt, new Receipt.Delivered());

    assertThat(stage(notice)).isEqualTo(Stage.NOTHING_HAPPENED);
  }

  @Test
  default void an_answer_that_comes_after_the_lease_is_still_believed_where_nobody_tried_again() {
    Notice notice = aNotice();
    Attempt slow = claim(notice).orElseThrow();
    later(Outbox.LEASE.plusSeconds(1));
    outbox().due(10);

    outbox().record(slow, new Receipt.Delivered());

    assertThat(stage(notice)).isEqualTo(Stage.DELIVERED);
  }
}
