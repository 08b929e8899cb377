package frontdesk.scheduling;

import frontdesk.OrgId;
import frontdesk.UserId;
import java.time.ZoneId;

/** A person whose calendar is booked, with the rules for it. */
public record Host(
    OrgId org,
    UserId id,
    ZoneId zone,
    CalendarKind calendar,
    OfficeHours hours,
    BookingPolicy policy) {}
