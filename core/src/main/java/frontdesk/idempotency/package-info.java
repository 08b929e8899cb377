/**
 * Makes a tool call safe to repeat. Start at {@link frontdesk.idempotency.IntentKey}. Knows no JSON
 * or SQL.
 */
@NullMarked
package frontdesk.idempotency;

import org.jspecify.annotations.NullMarked;
