package frontdesk.accounts;

/**
 * The right to use a mailbox alone for a while, over all nodes.
 *
 * @param grant as it stood when the lease was taken
 * @param fence higher than that of every earlier lease of this mailbox
 */
public record MailboxLease(CalendarGrant grant, long fence) {}
