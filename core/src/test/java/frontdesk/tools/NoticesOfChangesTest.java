package frontdesk.tools;

import static frontdesk.scheduling.HostFixture.aHost;
import static frontdesk.tools.DeskFixture.asking;
import static frontdesk.tools.DeskFixture.byTelephone;
import static frontdesk.tools.ToolCallFixture.setAppointment;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.TimeSlot;
import frontdesk.notices.Notice.AppointmentChanged;
import frontdesk.notices.Receipt;
import frontdesk.scheduling.CalendarKind;
import frontdesk.scheduling.Host;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is told of a change. */
class NoticesOfChangesTest extends ChangesFixture {
  @Test
  void the_hook_of_bookings_hears_nothing_of_changes() {
    answer(moveByEmail(), byTelephone());
    answer(cancelByEmail(), byTelephone());

    assertThat(fixture.channel().attempts()).hasSize(1);
    assertThat(fixture.hookOfChanges().attempts()).isEmpty();
  }

  @Test
  void a_hook_of_its_own_hears_of_each_change_once() {
    fixture.hookOfChanges().connected();
    answer(moveByEmail().id("tool-8"), byTelephone());
    answer(moveByEmail().id("tool-8"), byTelephone());
    answer(cancelByEmail().id("tool-9"), byTelephone());
    answer(cancelByEmail().id("tool-10"), byTelephone());

    TimeSlot to = TimeSlot.of(Instant.parse("2026-11-25T16:00:00Z"), Duration.ofMinutes(30));
    assertThat(fixture.hookOfChanges().attempts())
        .extracting(attempt -> (AppointmentChanged) attempt.notice())
        .satisfiesExactly(
            moved -> {
              assertThat(moved.before()).isEqualTo(booked.slot());
              assertThat(moved.now()).contains(to);
              assertThat(moved.number()).isEqualTo(1);
            },
            cancelled -> {
              assertThat(cancelled.before()).isEqualTo(to);
              assertThat(cancelled.now()).isEmpty();
              assertThat(cancelled.number()).isEqualTo(2);
            });
  }

  @Test
  void what_did_not_get_through_is_tried_again_when_the_tool_call_is_repeated() {
    fixture.hookOfChanges().connected().answering(new Receipt.NothingHappened("not reached"));
    answer(cancelByEmail().id("tool-9"), byTelephone());
    answer(cancelByEmail().id("tool-9"), byTelephone());

    assertThat(fixture.hookOfChanges().attempts()).hasSize(2);
  }

  @Test
  void the_hosts_own_calendar_shows_it_where_it_stands_or_not_at_all() {
    Host outlook = aHost().named("outlook").keeping(CalendarKind.MICROSOFT).build();
    fixture.with(outlook);
    ToolCallFixture viewing =
        setAppointment().with("user_id", "outlook").with("property_address", "7 Elm Road");
    answer(viewing, asking(outlook));
    assertThat(fixture.calendar().shown()).hasSize(1);

    answer(moveByEmail(), asking(outlook));
    assertThat(fixture.calendar().shown().values())
        .extracting(TimeSlot::start)
        .containsExactly(Instant.parse("2026-11-25T10:00:00Z"));

    answer(cancelByEmail(), asking(outlook));
    assertThat(fixture.calendar().shown()).isEmpty();
    assertThat(answer(viewing, asking(outlook)).result()).isEqualTo("booked");
  }
}
