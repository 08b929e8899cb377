package frontdesk.persistence.jdbi;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.notices.Attempt;
import frontdesk.notices.Notice;
import frontdesk.notices.Receipt;
import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.Appointments.BookingOrder;
import frontdesk.scheduling.BookingOrderFixture;
import frontdesk.scheduling.Demo;
import frontdesk.scheduling.ListedAppointment;
import frontdesk.scheduling.OwnAppointment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiAppointmentListTest {
  private static final TimeSlot TUESDAY =
      new TimeSlot(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z"));

  private final Jdbi jdbi = FreshDatabase.freshToServe();
  private final AppointmentList list = new JdbiAppointmentList(jdbi);

  private BookingOrder booked(BookingOrderFixture order, Notice... notices) {
    BookingOrder built = order.build();
    new JdbiAppointments(jdbi).book(built, List.of(notices));
    return built;
  }

  private void cancel(BookingOrder order) {
    new JdbiAppointmentChanges(jdbi)
        .cancel(
            new OwnAppointment(order.appointment(), true, 0, Optional.empty()),
            new ChangeOrder(Optional.empty(), Instant.parse("2026-11-21T12:00:00Z"), List.of()));
  }

  private List<String> between(TimeSlot window) {
    return list.between(Demo.ORG, Demo.propertyManager().id(), window).stream()
        .map(one -> one.appointment().id())
        .toList();
  }

  @Test
  void a_window_shows_the_hosts_live_ones_that_overlap_it_by_start() {
    BookingOrder later = booked(anOrder().at("2026-11-24T17:00:00Z").by("john@example.com"));
    BookingOrder first = booked(anOrder().at("2026-11-24T15:00:00Z"));
    booked(anOrder().at("2026-11-25T15:00:00Z"));
    booked(anOrder().with(Demo.intakeDesk()));
    cancel(booked(anOrder().at("2026-11-24T19:00:00Z")));

    assertThat(between(TUESDAY))
        .containsExactly(first.appointment().id(), later.appointment().id());
    TimeSlot fromItsEnd = new TimeSlot(first.appointment().slot().end(), TUESDAY.end());
    assertThat(between(fromItsEnd)).containsExactly(later.appointment().id());
  }

  @Test
  void cancelled_ones_stand_among_the_others_where_they_are_asked_for() {
    BookingOrder cancelled = booked(anOrder().at("2026-11-24T15:00:00Z"));
    cancel(cancelled);
    BookingOrder live = booked(anOrder().at("2026-11-24T17:00:00Z").by("john@example.com"));

    assertThat(list.withCancelled(Demo.ORG, Demo.propertyManager().id(), TUESDAY))
        .extracting(one -> one.appointment().id(), ListedAppointment::live)
        .containsExactly(
            tuple(cancelled.appointment().id(), false), tuple(live.appointment().id(), true));
  }

  @Test
  void those_of_a_call_are_the_ones_that_it_booked() {
    BookingOrder mine = booked(anOrder().delivered("call-1", "a", "1"));
    booked(anOrder().at("2026-11-24T17:00:00Z").delivered("call-2", "a", "1"));

    assertThat(list.latest(Demo.ORG, Optional.of(new CallId("call-1"))))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.appointment()).isEqualTo(mine.appointment());
              assertThat(one.call()).contains(new CallId("call-1"));
            });
    assertThat(list.latest(Demo.ORG, Optional.empty())).hasSize(2);
    assertThat(list.latest(new OrgId("org_other"), Optional.empty())).isEmpty();
  }

  @Test
  void those_of_several_calls_are_told_with_the_call_of_each() {
    BookingOrder first = booked(anOrder().delivered("call-1", "a", "1"));
    BookingOrder second =
        booked(anOrder().at("2026-11-24T17:00:00Z").delivered("call-2", "a", "1"));
    booked(anOrder().at("2026-11-24T19:00:00Z").delivered("call-3", "a", "1"));
    Set<CallId> calls = Set.of(new CallId("call-1"), new CallId("call-2"), new CallId("none"));

    assertThat(list.bookedBy(Demo.ORG, calls))
        .extracting(one -> one.appointment().id(), one -> one.call().orElseThrow().value())
        .containsExactlyInAnyOrder(
            tuple(first.appointment().id(), "call-1"), tuple(second.appointment().id(), "call-2"));
    assertThat(list.bookedBy(Demo.ORG, Set.of())).isEmpty();
    assertThat(list.bookedBy(new OrgId("org_other"), calls)).isEmpty();
  }

  @Test
  void a_cancelled_one_is_listed_and_said_to_be() {
    BookingOrder order = booked(anOrder());
    cancel(order);

    assertThat(list.find(Demo.ORG, order.appointment().id()).map(ListedAppointment::live))
        .contains(false);
    assertThat(list.find(Demo.ORG, "0000000000000000")).isEmpty();
  }

  @Test
  void it_is_passed_on_once_the_hook_has_it() {
    BookingOrder order = anOrder().build();
    Notice notice = noticeOf(order);
    booked(anOrder(), notice);
    assertThat(list.find(Demo.ORG, order.appointment().id()).map(ListedAppointment::passedOn))
        .contains(false);

    JdbiOutbox outbox = new JdbiOutbox(jdbi);
    Attempt attempt = outbox.claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
    outbox.record(attempt, new Receipt.Delivered());

    assertThat(list.find(Demo.ORG, order.appointment().id()).map(ListedAppointment::passedOn))
        .contains(true);
  }

  @Test
  void what_a_person_settled_is_not_passed_on() {
    BookingOrder order = anOrder().build();
    Notice notice = noticeOf(order);
    booked(anOrder(), notice);
    JdbiOutbox outbox = new JdbiOutbox(jdbi);
    Attempt attempt = outbox.claim(notice.org(), notice.id(), Duration.ZERO).orElseThrow();
    outbox.record(attempt, new Receipt.Gone("410"));

    new JdbiWaitingNotices(jdbi).resolve(notice.org(), notice.id());

    assertThat(list.find(Demo.ORG, order.appointment().id()).map(ListedAppointment::passedOn))
        .contains(false);
  }
}
