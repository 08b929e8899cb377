/**
 * Microsoft's sign-in and Graph's calendars, played on loopback. Start at {@link
 * frontdesk.standins.microsoft.FakeMicrosoft}. Must never be reachable from elsewhere: anybody may
 * sign in as anybody.
 */
@NullMarked
package frontdesk.standins.microsoft;

import org.jspecify.annotations.NullMarked;
