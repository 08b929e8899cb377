/**
 * Organisations, who asks for them with which credential, and hosts' connections to calendars
 * elsewhere: consent, and the grants that it leads to. Start at {@link
 * frontdesk.accounts.Principal} and {@link frontdesk.accounts.ConnectCalendar}. Knows no HTTP and
 * no vendor's library.
 */
@NullMarked
package frontdesk.accounts;

import org.jspecify.annotations.NullMarked;
