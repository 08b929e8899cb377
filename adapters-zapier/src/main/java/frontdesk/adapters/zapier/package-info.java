/**
 * Passes appointments on to a Zapier catch hook. Start at {@link
 * frontdesk.adapters.zapier.ZapierHook}.
 */
@NullMarked
package frontdesk.adapters.zapier;

import org.jspecify.annotations.NullMarked;
