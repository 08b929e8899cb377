package frontdesk.adapters.realtime.session;

import frontdesk.accounts.Profile;
import frontdesk.scheduling.Host;
import java.time.Instant;

/**
 * Of what a model is told at the beginning.
 *
 * @param host whose calendar is meant, in whose zone the day is counted
 * @param now the moment that "today" is of
 */
public record Briefing(Profile profile, Host host, Instant now) {}
