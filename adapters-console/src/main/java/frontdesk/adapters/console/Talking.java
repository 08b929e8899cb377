package frontdesk.adapters.console;

import frontdesk.scheduling.Lines;

/**
 * What the page needs on which people talk with the desk.
 *
 * @param lines whose callers they may speak as
 */
public record Talking(LiveTalk live, Lines lines) {}
