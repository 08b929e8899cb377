package frontdesk.adapters.console;

import frontdesk.OrgId;
import frontdesk.scheduling.Lines;

/**
 * What the pages about assistants need.
 *
 * @param lines where an organisation's assistants lead
 * @param account whose organisation the platform's account is of
 */
public record Assisting(Lines lines, AssistantDesk desk, OrgId account) {}
