package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.BookingOrderFixture.noticeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdesk.CallId;
import frontdesk.OrgId;
import frontdesk.TimeSlot;
import frontdesk.audit.Asking;
import frontdesk.idempotency.Delivery;
import frontdesk.notices.ExtraNotices;
import frontdesk.notices.ExtraNotices.Asked;
import frontdesk.notices.Notice;
import frontdesk.notices.Notice.Way;
import frontdesk.notices.Standing.Stage;
import frontdesk.scheduling.AppointmentChanges.ChangeOrder;
import frontdesk.scheduling.AppointmentHistory.History;
import frontdesk.scheduling.AppointmentHistory.Step;
import frontdesk.scheduling.AppointmentHistory.What;
import frontdesk.scheduling.Appointments.BookingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AppointmentHistory} promises. The store knows both hosts of {@link Demo}, and
 * nobody has booked yet.
 */
public interface AppointmentHistoryContract {
  Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  TimeSlot LATER = TimeSlot.of(Instant.parse("2026-11-25T15:00:00Z"), Duration.ofMinutes(30));
  BookingOrder ORDER = anOrder().delivered("call-1", "a", "1").build();

  AppointmentHistory histories();

  Appointments appointments();

  AppointmentChanges changes();

  /** Notices that share the appointments' commits. */
  ExtraNotices extra();

  private History history() {
    return histories().of(Demo.ORG, ORDER.appointment().id()).orElseThrow();
  }

  private static ChangeOrder byHand(String form) {
    Delivery delivery = Delivery.byHand(form, "change", Map.of());
    return new ChangeOrder(Optional.of(delivery), NOW, List.of());
  }

  private OwnAppointment booked() {
    appointments().book(ORDER, List.of(noticeOf(ORDER)));
    return history().own();
  }

  @Test
  default void a_booking_a_move_and_a_cancellation_tell_who_asked_and_where_it_stood_then() {
    OwnAppointment own = booked();
    Asking.with("member 1", () -> changes().move(own, LATER, byHand("form-1")));
    OwnAppointment moved = history().own();
    Asking.with("member 2", () -> changes().cancel(moved, byHand("form-2")));

    assertThat(history().steps())
        .extracting(Step::what, Step::slot, Step::credential, Step::call)
        .containsExactly(
            tuple(
                What.BOOKED,
                ORDER.appointment().slot(),
                Asking.NOBODY,
                Optional.of(new CallId("call-1"))),
            tuple(What.MOVED, LATER, "member 1", Optional.empty()),
            tuple(What.CANCELLED, LATER, "member 2", Optional.empty()));
    assertThat(history().own().live()).isFalse();
  }

  @Test
  default void what_was_refused_is_no_step() {
    OwnAppointment own = booked();
    changes().cancel(own, byHand("form-1"));

    assertThat(changes().move(own, LATER, byHand("form-2"))).isInstanceOf(Change.Outdated.class);
    assertThat(changes().cancel(own, byHand("form-1"))).isInstanceOf(Change.Redelivered.class);
    appointments().book(ORDER, List.of());

    assertThat(history().steps()).hasSize(2);
  }

  @Test
  default void its_notices_are_told_with_their_state() {
    booked();

    assertThat(history().told())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.way()).isEqualTo(Way.HOOK);
              assertThat(told.standing().stage()).isEqualTo(Stage.PENDING);
            });
  }

  @Test
  default void what_was_booked_anew_has_its_own_history() {
    changes().cancel(booked(), byHand("form-1"));
    BookingOrder other = anOrder().at("2026-11-24T16:00:00Z").build();
    appointments().book(other, List.of());

    assertThat(histories().of(Demo.ORG, other.appointment().id()).orElseThrow().steps())
        .extracting(Step::what)
        .containsExactly(What.BOOKED);
    assertThat(history().steps()).hasSize(2);
  }

  @Test
  default void what_a_tool_call_asked_to_be_sent_is_told_too() {
    booked();
    Notice confirmation = noticeOf(anOrder().at("2026-11-24T16:00:00Z").build());
    Delivery delivery = Delivery.of(new CallId("call-1"), "b", "confirm", Map.of());

    extra().ask(new Asked(ORDER.appointment().id(), confirmation), delivery);

    assertThat(history().told()).hasSize(2);
  }

  @Test
  default void what_is_not_there_or_anothers_has_no_history() {
    booked();

    assertThat(histories().of(Demo.ORG, "0000000000000000")).isEmpty();
    assertThat(histories().of(new OrgId("org_other"), ORDER.appointment().id())).isEmpty();
  }

  @Test
  default void what_was_booked_by_hand_was_booked_in_no_call() {
    BookingOrder byHand = anOrder().delivered("by-hand", "form-1", "1").build();
    appointments().book(byHand, List.of());

    assertThat(
            histories().of(Demo.ORG, byHand.appointment().id()).orElseThrow().steps().get(0).call())
        .isEmpty();
  }
}
