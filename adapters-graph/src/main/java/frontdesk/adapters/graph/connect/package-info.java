/**
 * The routes by which hosts connect their calendars. Start at {@link
 * frontdesk.adapters.graph.connect.StartConnecting}.
 */
@NullMarked
package frontdesk.adapters.graph.connect;

import org.jspecify.annotations.NullMarked;
