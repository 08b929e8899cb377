package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A host that is right from the start: always open, UTC, half hours on the half hour, no notice, no
 * horizon, one seat.
 */
public final class HostFixture {
  private final OrgId org = Demo.ORG;
  private UserId id = new UserId("any_host");
  private ZoneId zone = ZoneId.of("UTC");
  private Invitations invitations = Invitations.ZAPIER;
  private CalendarKind calendar = CalendarKind.LOCAL;
  private OfficeHours hours = OfficeHours.alwaysOpen();
  private Duration duration = Duration.ofMinutes(30);
  private Optional<Duration> longest = Optional.empty();
  private Duration step = Duration.ofMinutes(30);
  private boolean gridOnly = true;
  private Duration notice = Duration.ZERO;
  private Optional<Duration> horizon = Optional.empty();
  private boolean pastAllowed = false;
  private int capacity = 1;
  private Duration hold = Duration.ZERO;
  private Duration offset = Duration.ZERO;
  private StartGrid.Counted counted = StartGrid.Counted.FROM_MIDNIGHT;
  private Duration before = Duration.ZERO;
  private Duration after = Duration.ZERO;
  private Duration travel = Duration.ZERO;
  private Optional<Integer> aDay = Optional.empty();
  private boolean tentativeBlocks = true;

  public static HostFixture aHost() {
    return new HostFixture();
  }

  public HostFixture named(String id) {
    this.id = new UserId(id);
    return this;
  }

  public HostFixture in(String zone) {
    this.zone = ZoneId.of(zone);
    return this;
  }

  public HostFixture keeping(CalendarKind calendar) {
    this.calendar = calendar;
    return this;
  }

  public HostFixture open(String hours) {
    this.hours = OfficeHours.parse(hours);
    return this;
  }

  public HostFixture lasting(Duration duration) {
    this.duration = duration;
    return this;
  }

  public HostFixture atMost(Duration longest) {
    this.longest = Optional.of(longest);
    return this;
  }

  public HostFixture every(Duration step) {
    this.step = step;
    return this;
  }

  public HostFixture atAnyMinute() {
    this.gridOnly = false;
    return this;
  }

  public HostFixture notice(Duration notice) {
    this.notice = notice;
    return this;
  }

  public HostFixture horizon(Duration horizon) {
    this.horizon = Optional.of(horizon);
    return this;
  }

  public HostFixture allowingThePast() {
    this.pastAllowed = true;
    return this;
  }

  public HostFixture seats(int capacity) {
    this.capacity = capacity;
    return this;
  }

  public HostFixture holding(Duration hold) {
    this.hold = hold;
    return this;
  }

  public HostFixture startingAfter(Duration offset) {
    this.offset = offset;
    return this;
  }

  /** Offers starts counted from each free run; then any minute may be booked. */
  public HostFixture withoutGaps() {
    this.counted = StartGrid.Counted.FROM_FREE_RUN;
    return atAnyMinute();
  }

  public HostFixture buffers(Duration before, Duration after) {
    this.before = before;
    this.after = after;
    return this;
  }

  public HostFixture travelling(Duration usual) {
    this.travel = usual;
    return this;
  }

  public HostFixture aDay(int most) {
    this.aDay = Optional.of(most);
    return this;
  }

  public HostFixture ignoringTentative() {
    this.tentativeBlocks = false;
    return this;
  }

  public BookingPolicy policy() {
    return new BookingPolicy(
        duration,
        longest.orElse(duration),
        new StartGrid(step, offset, counted, gridOnly),
        new Lead(notice, horizon, pastAllowed),
        new Buffers(before, after, travel),
        new Limits(capacity, aDay.map(OptionalInt::of).orElse(OptionalInt.empty())),
        hold,
        tentativeBlocks);
  }

  public HostFixture inviting(Invitations invitations) {
    this.invitations = invitations;
    return this;
  }

  public Host build() {
    return new Host(org, id, zone, calendar, hours, policy(), invitations);
  }
}
