/**
 * The door for OpenAI Realtime sessions, with the routes, names and texts of the pipeline guide.
 * Start at {@link frontdesk.adapters.realtime.ExecuteIntent}.
 */
@NullMarked
package frontdesk.adapters.realtime;

import org.jspecify.annotations.NullMarked;
