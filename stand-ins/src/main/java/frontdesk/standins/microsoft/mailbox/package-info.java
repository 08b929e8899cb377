/**
 * People, their calendars and what is in them. Start at {@link
 * frontdesk.standins.microsoft.mailbox.Mailbox}. Knows Graph's JSON, not HTTP.
 */
@NullMarked
package frontdesk.standins.microsoft.mailbox;

import org.jspecify.annotations.NullMarked;
