package frontdesk.scheduling;

import static frontdesk.scheduling.HostFixture.aHost;
import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Deadline;
import frontdesk.SettableClock;
import frontdesk.TimeSlot;
import frontdesk.notices.InMemoryOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Monday of a host, as those who look after it see it on the Saturday before. */
class ExplainTimesTest {
  private static final TimeSlot MONDAY =
      TimeSlot.of(Instant.parse("2026-11-23T00:00:00Z"), Duration.ofDays(1));

  private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z");
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(InMemoryHosts.of(), new InMemoryOutbox(clock), clock);
  private final FindAvailability availability = new FindAvailability(appointments, clock);
  private final ExplainTimes explain = new ExplainTimes(availability, clock);

  private ExplainTimes.Explained explained(HostFixture host) {
    return explain.explain(host.build().withRevision(7), MONDAY, soon()).orElseThrow();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  private static List<String> told(ExplainTimes.Explained explained) {
    return explained.refused().stream().map(one -> one.time().start() + " " + one.rule()).toList();
  }

  @Test
  void what_is_free_is_told_and_why_the_rest_is_not() {
    ExplainTimes.Explained explained = explained(aHost().open("mon 09:00-10:00"));

    assertThat(explained.free())
        .extracting(slot -> slot.start().toString())
        .containsExactly("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z");
    assertThat(told(explained))
        .containsExactly(
            "2026-11-23T00:00:00Z OUTSIDE_HOURS", "2026-11-23T10:00:00Z OUTSIDE_HOURS");
  }

  @Test
  void rules_that_are_only_thought_of_are_not_remembered() {
    Host kept = aHost().open("mon 09:00-10:00").build().withRevision(7);
    assertThat(explained(aHost().open("mon 09:00-17:00")).free()).hasSize(16);

    assertThat(availability.all(new Asking(kept, Optional.empty(), soon()), MONDAY).orElseThrow())
        .hasSize(2);
    assertThat(explained(aHost().open("mon 09:00-17:00")).free()).hasSize(16);
  }

  @Test
  void a_host_who_has_to_connect_the_calendar_has_no_times() {
    Host host = aHost().keeping(CalendarKind.MICROSOFT).build();
    Calendar calendar = new InMemoryCalendar().notConnected(host.id());
    Calendars unconnected = new Calendars(Map.of(CalendarKind.MICROSOFT, calendar), clock);
    ExplainTimes elsewhere =
        new ExplainTimes(
            new FindAvailability(
                appointments, unconnected, new FollowCalendar(new NoCalendarEntries()), clock),
            clock);

    assertThat(elsewhere.explain(host, MONDAY, soon())).isEmpty();
  }
}
