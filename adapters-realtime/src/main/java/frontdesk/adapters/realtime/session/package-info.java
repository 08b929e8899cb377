/**
 * What a live session is set up with, and the route that prepares one. Start at {@link
 * frontdesk.adapters.realtime.session.StartSession}.
 */
@NullMarked
package frontdesk.adapters.realtime.session;

import org.jspecify.annotations.NullMarked;
