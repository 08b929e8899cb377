package frontdesk.scheduling;

import static frontdesk.scheduling.BookingOrderFixture.anOrder;
import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.TimeSlot;
import frontdesk.Unavailable;
import frontdesk.notices.InMemoryOutbox;
import frontdesk.scheduling.FindSharedTimes.Found;
import frontdesk.scheduling.FindSharedTimes.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FindSharedTimesTest {
  private static final TimeSlot MORNING =
      new TimeSlot(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-23T10:30:00Z"));
  private static final Deadline SOON = Deadline.in(Duration.ofSeconds(30));

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final Host ann = aHost().named("ann").build();
  private final Host bob = aHost().named("bob").build();
  private final Host pete = aHost().named("pete").keeping(CalendarKind.MICROSOFT).build();
  private final InMemoryHosts hosts = InMemoryHosts.of(ann, bob, pete);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(hosts, new InMemoryOutbox(clock), clock);
  private final InMemoryCalendar outlook = new InMemoryCalendar();
  private final FindSharedTimes shared =
      new FindSharedTimes(
          new FindAvailability(
              appointments,
              new Calendars(Map.of(CalendarKind.MICROSOFT, outlook), clock),
              new FollowCalendar(new NoCalendarEntries()),
              clock),
          Runnable::run,
          clock);

  private void book(Host host, String start) {
    appointments.book(
        anOrder().with(host).titled("With " + host.id().value()).at(start).build(), List.of());
  }

  private List<String> starts(Found found) {
    return found.slots().stream()
        .map(one -> one.slot().start().toString().substring(11, 16) + " " + one.free())
        .toList();
  }

  private Found find(Who who, Host... asked) {
    return shared.find(List.of(asked), MORNING, who, 10, SOON);
  }

  @Test
  void all_are_free_where_none_is_booked_for_any_of_the_slot() {
    book(ann, "2026-11-23T09:00:00Z");
    book(bob, "2026-11-23T10:00:00Z");

    assertThat(starts(find(Who.ALL, ann, bob))).containsExactly("09:30 [ann, bob]");
  }

  @Test
  void any_is_free_where_one_of_them_is_for_all_of_the_slot_and_it_is_said_who() {
    book(ann, "2026-11-23T09:00:00Z");
    book(bob, "2026-11-23T10:00:00Z");
    book(ann, "2026-11-23T10:00:00Z");

    assertThat(starts(find(Who.ANY, ann, bob))).containsExactly("09:00 [bob]", "09:30 [ann, bob]");
  }

  @Test
  void whose_calendar_cannot_be_read_is_unknown_and_never_free() {
    outlook.unavailable(pete.id());

    Found any = find(Who.ANY, ann, pete);
    Found all = find(Who.ALL, ann, pete);

    assertThat(any.unknown()).containsExactly(pete.id());
    assertThat(starts(any)).containsExactly("09:00 [ann]", "09:30 [ann]", "10:00 [ann]");
    assertThat(all.unknown()).containsExactly(pete.id());
    assertThat(all.slots()).isEmpty();
  }

  @Test
  void who_says_how_long_is_the_first_whose_calendar_can_be_read() {
    Host long1 = aHost().named("long").lasting(Duration.ofHours(1)).build();
    hosts.add(long1);
    outlook.unavailable(pete.id());

    Found any = shared.find(List.of(pete, long1, ann), MORNING, Who.ANY, 1, SOON);

    assertThat(any.by()).isEqualTo(long1);
    assertThat(starts(any)).containsExactly("09:00 [long, ann]");
    assertThat(any.total()).isEqualTo(2);
  }

  @Test
  void more_questions_than_can_be_read_at_once_are_refused() {
    FindSharedTimes full =
        new FindSharedTimes(
            new FindAvailability(appointments, clock),
            task -> {
              throw new RejectedExecutionException("full");
            },
            clock);

    assertThatThrownBy(() -> full.find(List.of(ann), MORNING, Who.ANY, 1, SOON))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void nobody_and_more_than_can_be_asked_at_once_is_refused() {
    assertThatThrownBy(() -> find(Who.ANY)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                shared.find(
                    Collections.nCopies(FindSharedTimes.MOST_HOSTS + 1, ann),
                    MORNING,
                    Who.ANY,
                    10,
                    SOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
