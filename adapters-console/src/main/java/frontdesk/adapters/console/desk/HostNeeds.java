package frontdesk.adapters.console.desk;

import frontdesk.accounts.AddHost;
import frontdesk.accounts.CalendarGrants;
import frontdesk.scheduling.ExplainTimes;
import frontdesk.scheduling.FormerHosts;
import frontdesk.scheduling.HostNames;
import frontdesk.scheduling.Hosts;
import java.util.Optional;

/**
 * What pages about hosts need.
 *
 * @param connecting empty where no service for calendars is set up
 */
public record HostNeeds(
    Hosts hosts,
    HostNames names,
    FormerHosts former,
    AddHost add,
    CalendarGrants grants,
    ExplainTimes times,
    Optional<Connecting> connecting) {}
