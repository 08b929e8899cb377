package frontdesk.notices;

import static frontdesk.notices.CalendarEntryFixture.anEntry;
import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.OrgId;
import frontdesk.notices.Notice.CalendarEntry;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Outbox.Due;
import frontdesk.notices.Standing.Stage;
import frontdesk.notices.WaitingNotices.Settled;
import frontdesk.notices.WaitingNotices.Waiting;
import frontdesk.scheduling.Demo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WaitingNotices} promises, beside the {@link Outbox} of the same store. */
public interface WaitingNoticesContract extends OutboxContract {
  WaitingNotices waiting();

  private Notice aNotice() {
    Notice notice = noticeOf(anOrder().build());
    given(notice);
    return notice;
  }

  private Optional<Attempt> claim(Notice notice) {
    return outbox().claim(notice.org(), notice.id(), Duration.ZERO);
  }

  private void ends(Notice notice, Receipt receipt) {
    outbox().record(claim(notice).orElseThrow(), receipt);
  }

  private Standing standing(Notice notice) {
    return outbox().standing(notice.org(), notice.id()).orElseThrow();
  }

  private List<String> due(Way way) {
    return outbox().due(50).stream()
        .map(Due::noticeId)
        .filter(id -> id.startsWith("person-") == (way == Way.ALERTS))
        .toList();
  }

  private List<Waiting> all() {
    return waiting().waiting(Demo.ORG, 10);
  }

  @Test
  default void what_is_on_its_way_or_delivered_waits_for_nobody() {
    Notice notice = aNotice();
    assertThat(all()).isEmpty();

    ends(notice, new Receipt.NothingHappened("connect"));
    assertThat(all()).isEmpty();

    ends(notice, new Receipt.Delivered());
    assertThat(all()).isEmpty();
  }

  @Test
  default void what_ends_otherwise_waits_for_a_person_and_tells_why() {
    Notice notice = aNotice();

    ends(notice, new Receipt.Refused("Zapier returned 400"));

    assertThat(all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(notice.id());
              assertThat(one.way()).isEqualTo(Way.HOOK);
              assertThat(one.standing())
                  .isEqualTo(new Standing(Stage.REFUSED, "Zapier returned 400"));
              assertThat(one.appointment()).isPresent();
              assertThat(one.attempts()).isEqualTo(1);
              assertThat(one.unknowns()).isZero();
            });
  }

  @Test
  default void a_person_is_asked_for_at_once_and_once_an_hour() {
    for (int i = 0; i < 3; i++) {
      CalendarEntry entry = anEntry().of("appointment-" + i).build();
      given(entry);
      ends(entry, new Receipt.Gone("deleted"));
    }

    assertThat(due(Way.ALERTS)).hasSize(1);
    Attempt alert = outbox().claim(Demo.ORG, due(Way.ALERTS).get(0), Duration.ZERO).orElseThrow();
    assertThat(alert.notice())
        .isInstanceOfSatisfying(
            PersonNeeded.class,
            needed -> {
              assertThat(needed.of()).isEqualTo(Way.CALENDAR);
              assertThat(needed.stage()).isEqualTo(Stage.GONE);
              assertThat(needed.reason()).isEqualTo("deleted");
              assertThat(needed.notice()).isEqualTo(CalendarEntry.idFor("appointment-0"));
              assertThat(needed.id()).startsWith("person-calendar-gone-2");
            });
  }

  @Test
  default void an_alert_that_is_refused_asks_for_no_other() {
    Notice notice = aNotice();
    ends(notice, new Receipt.Gone("410"));
    Attempt alert = outbox().claim(Demo.ORG, due(Way.ALERTS).get(0), Duration.ZERO).orElseThrow();

    outbox().record(alert, new Receipt.Refused("400"));

    assertThat(outbox().due(10)).isEmpty();
    assertThat(all()).extracting(Waiting::way).containsExactlyInAnyOrder(Way.HOOK, Way.ALERTS);
  }

  @Test
  default void what_perhaps_arrived_waits_for_a_person() {
    Notice notice = aNotice();

    ends(notice, new Receipt.Unknown("time-out"));
    later(Duration.ofDays(1));

    assertThat(due(Way.HOOK)).isEmpty();
    assertThat(all()).extracting(Waiting::unknowns).containsExactly(1);
    assertThat(due(Way.ALERTS)).hasSize(1);
  }

  @Test
  default void what_a_dead_node_left_waits_for_a_person() {
    Notice notice = aNotice();
    claim(notice);

    later(Outbox.LEASE.plusSeconds(1));

    assertThat(due(Way.HOOK)).isEmpty();
    assertThat(all()).extracting(Waiting::id, Waiting::unknowns).containsExactly(tuple(notice, 1));
    assertThat(due(Way.ALERTS)).hasSize(1);
  }

  private static org.assertj.core.groups.Tuple tuple(Notice notice, int unknowns) {
    return org.assertj.core.groups.Tuple.tuple(notice.id(), unknowns);
  }

  @Test
  default void what_a_slow_node_tells_after_all_is_known_then() {
    Notice notice = aNotice();
    Attempt slow = claim(notice).orElseThrow();
    later(Outbox.LEASE.plusSeconds(1));
    outbox().due(10);

    outbox().record(slow, new Receipt.NothingHappened("not begun"));

    assertThat(standing(notice)).isEqualTo(new Standing(Stage.NOTHING_HAPPENED, "not begun"));
    assertThat(all()).isEmpty();
    later(Outbox.FIRST_PAUSE.multipliedBy(2));
    assertThat(due(Way.HOOK)).containsExactly(notice.id());
  }

  @Test
  default void an_organisation_may_decide_that_what_perhaps_arrived_is_sent_again() {
    assertThat(waiting().decide(Demo.ORG, UnknownPolicy.SEND_AGAIN)).isTrue();
    Notice notice = aNotice();

    ends(notice, new Receipt.Unknown("time-out"));
    assertThat(claim(notice)).as("not before its pause is over").isEmpty();
    later(Outbox.FIRST_PAUSE);

    assertThat(due(Way.HOOK)).containsExactly(notice.id());
    assertThat(claim(notice)).contains(new Attempt(notice, 2));
    later(Outbox.LEASE.plusSeconds(1));
    assertThat(due(Way.HOOK)).as("a dead node's").containsExactly(notice.id());
    assertThat(all()).isEmpty();
  }

  @Test
  default void what_is_never_answered_is_sent_so_often_and_then_waits_for_a_person() {
    waiting().decide(Demo.ORG, UnknownPolicy.SEND_AGAIN);
    Notice notice = aNotice();
    for (int i = 0; i < Outbox.MOST_UNKNOWNS; i++) {
      later(Outbox.LONGEST_PAUSE);
      ends(notice, new Receipt.Unknown("500"));
    }

    later(Duration.ofDays(1));

    assertThat(claim(notice)).isEmpty();
    assertThat(all()).extracting(Waiting::unknowns).containsExactly(Outbox.MOST_UNKNOWNS);
  }

  @Test
  default void what_perhaps_arrived_once_stays_so_whatever_a_later_attempt_finds() {
    waiting().decide(Demo.ORG, UnknownPolicy.SEND_AGAIN);
    Notice notice = aNotice();
    ends(notice, new Receipt.Unknown("time-out"));
    later(Outbox.FIRST_PAUSE);

    ends(notice, new Receipt.NothingHappened("connect"));

    assertThat(standing(notice)).isEqualTo(new Standing(Stage.UNKNOWN, "connect"));
    later(Duration.ofMinutes(1));
    ends(notice, new Receipt.Delivered());
    assertThat(standing(notice)).isEqualTo(Standing.of(Stage.DELIVERED));
  }

  @Test
  default void the_same_result_told_twice_changes_nothing() {
    waiting().decide(Demo.ORG, UnknownPolicy.SEND_AGAIN);
    Notice notice = aNotice();
    ends(notice, new Receipt.Unknown("time-out"));
    later(Outbox.FIRST_PAUSE);
    Attempt second = claim(notice).orElseThrow();

    outbox().record(second, new Receipt.NothingHappened("connect"));
    outbox().record(second, new Receipt.NothingHappened("connect"));

    assertThat(standing(notice)).isEqualTo(new Standing(Stage.UNKNOWN, "connect"));
  }

  @Test
  default void an_address_that_is_gone_does_not_undo_that_it_perhaps_arrived() {
    waiting().decide(Demo.ORG, UnknownPolicy.SEND_AGAIN);
    Notice notice = aNotice();
    ends(notice, new Receipt.Unknown("time-out"));
    later(Outbox.FIRST_PAUSE);

    ends(notice, new Receipt.Gone("410"));

    assertThat(all())
        .extracting(Waiting::standing)
        .containsExactly(new Standing(Stage.UNKNOWN, "410"));
  }

  @Test
  default void what_comes_after_this_hours_alert_left_is_told_in_the_next() {
    CalendarEntry first = anEntry().of("appointment-1").build();
    given(first);
    ends(first, new Receipt.Gone("deleted"));
    String told = due(Way.ALERTS).get(0);
    outbox()
        .record(
            outbox().claim(Demo.ORG, told, Duration.ZERO).orElseThrow(), new Receipt.Delivered());
    CalendarEntry second = anEntry().of("appointment-2").build();
    given(second);

    ends(second, new Receipt.Gone("deleted"));

    assertThat(due(Way.ALERTS)).isEmpty();
    later(Duration.ofHours(1));
    assertThat(due(Way.ALERTS)).hasSize(1).doesNotContain(told);
  }

  @Test
  default void what_a_person_resolved_counts_as_delivered_however_often_they_say_so() {
    Notice notice = aNotice();
    Attempt slow = claim(notice).orElseThrow();
    later(Outbox.LEASE.plusSeconds(1));
    outbox().due(10);

    assertThat(waiting().resolve(notice.org(), notice.id())).isEqualTo(Settled.DONE);
    assertThat(waiting().resolve(notice.org(), notice.id())).isEqualTo(Settled.DONE);

    outbox().record(slow, new Receipt.NothingHappened("connect"));
    assertThat(standing(notice).stage()).isEqualTo(Stage.DELIVERED);
    assertThat(all()).isEmpty();
  }

  @Test
  default void what_a_person_sends_again_leaves_once_however_often_they_say_so() {
    for (Receipt end :
        List.of(
            new Receipt.Gone("410"),
            new Receipt.Refused("400"),
            new Receipt.NoChannel("not set"),
            new Receipt.Unknown("time-out"))) {
      CalendarEntry entry = anEntry().of("of-" + Standing.of(end).stage()).build();
      Notice notice = Standing.of(end).stage() == Stage.UNKNOWN ? aNotice() : entry;
      if (notice == entry) {
        given(entry);
      }
      ends(notice, end);

      assertThat(waiting().sendAgain(notice.org(), notice.id())).isEqualTo(Settled.DONE);
      assertThat(waiting().sendAgain(notice.org(), notice.id())).isEqualTo(Settled.NOT_WAITING);

      assertThat(outbox().due(50)).contains(new Due(notice.org(), notice.id()));
      assertThat(claim(notice).orElseThrow().number()).isEqualTo(2);
    }
  }

  @Test
  default void what_does_not_wait_is_settled_by_nobody() {
    Notice notice = aNotice();

    assertThat(waiting().resolve(notice.org(), notice.id())).isEqualTo(Settled.NOT_WAITING);
    assertThat(waiting().sendAgain(notice.org(), notice.id())).isEqualTo(Settled.NOT_WAITING);
    ends(notice, new Receipt.Delivered());
    assertThat(waiting().sendAgain(notice.org(), notice.id())).isEqualTo(Settled.NOT_WAITING);
    assertThat(waiting().resolve(notice.org(), "booked-nothing")).isEqualTo(Settled.NOT_THERE);
    assertThat(waiting().sendAgain(notice.org(), "booked-nothing")).isEqualTo(Settled.NOT_THERE);
  }

  @Test
  default void nobody_settles_what_is_another_organisations() {
    OrgId other = new OrgId("org_other");
    Notice notice = aNotice();
    ends(notice, new Receipt.Refused("400"));

    assertThat(waiting().waiting(other, 10)).isEmpty();
    assertThat(waiting().resolve(other, notice.id())).isEqualTo(Settled.NOT_THERE);
    assertThat(waiting().sendAgain(other, notice.id())).isEqualTo(Settled.NOT_THERE);
    assertThat(all()).hasSize(1);
  }
}
