package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.ZoneId;

/**
 * A person whose calendar is booked, with the rules for it.
 *
 * @param invitations who invites attendees, as the organisation decided for all its hosts
 * @param revision counts what changed of this host, the book of appointments included: two readings
 *     with one revision are alike
 */
public record Host(
    OrgId org,
    UserId id,
    ZoneId zone,
    CalendarKind calendar,
    OfficeHours hours,
    BookingPolicy policy,
    Invitations invitations,
    long revision) {

  /** One whom nothing is kept of yet. */
  public Host(
      OrgId org,
      UserId id,
      ZoneId zone,
      CalendarKind calendar,
      OfficeHours hours,
      BookingPolicy policy,
      Invitations invitations) {
    this(org, id, zone, calendar, hours, policy, invitations, 0);
  }

  public Host withCalendar(CalendarKind kind) {
    return new Host(org, id, zone, kind, hours, policy, invitations, revision);
  }

  public Host withHours(ZoneId otherZone, OfficeHours otherHours) {
    return new Host(org, id, otherZone, calendar, otherHours, policy, invitations, revision);
  }

  public Host withInvitations(Invitations decided) {
    return new Host(org, id, zone, calendar, hours, policy, decided, revision);
  }

  public Host withPolicy(BookingPolicy otherPolicy) {
    return new Host(org, id, zone, calendar, hours, otherPolicy, invitations, revision);
  }

  public Host withRevision(long counted) {
    return new Host(org, id, zone, calendar, hours, policy, invitations, counted);
  }

  /** Whether both are booked by the same zone, hours and policy. */
  public boolean hasRulesOf(Host other) {
    return zone.equals(other.zone) && hours.equals(other.hours) && policy.equals(other.policy);
  }

  /** Who invites to appointments with this host: only a calendar in Outlook can do so by itself. */
  public Invitations invitedBy() {
    boolean cannot = invitations == Invitations.OUTLOOK && calendar != CalendarKind.MICROSOFT;
    return cannot ? Invitations.ZAPIER : invitations;
  }

  /**
   * A host of whom nothing is known yet but that their calendar is in Microsoft 365: office hours
   * of an ordinary week, half an hour each. Not booked before that calendar is connected.
   */
  public static Host newcomer(OrgId org, UserId id) {
    Host manager = Demo.propertyManager();
    return new Host(
        org,
        id,
        manager.zone(),
        CalendarKind.MICROSOFT,
        manager.hours(),
        manager.policy(),
        manager.invitations());
  }
}
