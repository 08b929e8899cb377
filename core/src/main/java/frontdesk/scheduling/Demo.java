package frontdesk.scheduling;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The organisation that every empty database starts with. Source: design, decision 7. */
public final class Demo {
  public static final OrgId ORG = new OrgId("org_demo_001");

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private Demo() {}

  /** A property manager with ordinary hours: who is booked by telephone. */
  public static Host propertyManager() {
    return new Host(
        ORG,
        new UserId("pete_admin"),
        ZoneId.of("America/Chicago"),
        CalendarKind.LOCAL,
        OfficeHours.onDays(
            List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
            new OfficeHours.Range(9 * 60, 17 * 60)),
        new BookingPolicy(
            HALF_HOUR,
            HALF_HOUR,
            StartGrid.only(HALF_HOUR),
            new Lead(Duration.ZERO, Optional.of(Duration.ofDays(365)), false),
            Buffers.NONE,
            Limits.ONE_AT_ONCE,
            Duration.ZERO,
            true),
        Invitations.ZAPIER);
  }

  /** An intake desk is many people who write down what was agreed: nearly every rule is open. */
  public static Host intakeDesk() {
    return new Host(
        ORG,
        new UserId("front_desk"),
        ZoneId.of("UTC"),
        CalendarKind.ZAPIER,
        OfficeHours.alwaysOpen(),
        new BookingPolicy(
            Duration.ofHours(1),
            Duration.ofHours(8),
            StartGrid.offering(HALF_HOUR),
            new Lead(Duration.ZERO, Optional.empty(), true),
            Buffers.NONE,
            new Limits(20, OptionalInt.empty()),
            Duration.ZERO,
            true),
        Invitations.ZAPIER);
  }
}
