package frontdesk.adapters.console.desk;

import frontdesk.scheduling.Lines;
import java.util.Optional;

/**
 * What the page needs on which people talk with the desk.
 *
 * @param lines whose callers they may speak as
 * @param vapi empty where no public key is set
 */
public record Talking(LiveTalk live, Lines lines, Optional<VapiInPage> vapi) {}
