/**
 * What Vapi tells of calls beside tool calls: who rang, what was said, how it ended. Start at
 * {@link frontdesk.adapters.vapi.calls.CallFeed}. Source: protocols, Vapi, 1.
 */
@NullMarked
package frontdesk.adapters.vapi.calls;

import org.jspecify.annotations.NullMarked;
