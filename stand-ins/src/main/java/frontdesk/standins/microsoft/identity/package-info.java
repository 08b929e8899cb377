/**
 * The sign-in service: consent, codes and tokens. Start at {@link
 * frontdesk.standins.microsoft.identity.SignIn}. Knows no calendars.
 */
@NullMarked
package frontdesk.standins.microsoft.identity;

import org.jspecify.annotations.NullMarked;
