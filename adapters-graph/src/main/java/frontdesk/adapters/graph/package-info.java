/**
 * Hosts' calendars in Microsoft 365. Every request goes through {@link
 * frontdesk.adapters.graph.Mailboxes}.
 */
@NullMarked
package frontdesk.adapters.graph;

import org.jspecify.annotations.NullMarked;
