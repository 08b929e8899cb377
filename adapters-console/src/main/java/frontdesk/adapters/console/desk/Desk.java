package frontdesk.adapters.console.desk;

import frontdesk.accounts.Principal;
import frontdesk.calls.CallList;
import frontdesk.calls.ReportCalls;
import frontdesk.notices.WaitingNotices;
import frontdesk.scheduling.AppointmentList;
import frontdesk.scheduling.HostList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What pages tell of.
 *
 * @param zones in which times are told that are no single host's
 */
public record Desk(
    WaitingNotices notices,
    CallList calls,
    ReportCalls report,
    AppointmentList appointments,
    HostList hosts,
    SettingsNeeds settings,
    ByHand byHand,
    HostNeeds ofHosts,
    Talking talking,
    TryNeeds tools,
    NowNeeds live,
    PropertyNeeds ofProperties,
    Assisting assisting,
    Function<Principal, ZoneId> zones,
    Clock clock) {}
